package org.confidant.complaintservice.figures;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confidant.complaintservice.complaint.Category;
import org.confidant.complaintservice.complaint.Origin;
import org.confidant.complaintservice.complaint.Tally;
import org.confidant.complaintservice.session.Session;

/** What a figure is about: one value for each dimension it is split by. */
public record Group(Map<Dimension, String> values) {
    /** Stands where a complaint is about no session. */
    private static final String NO_SESSION = "none";
    /** Stands where nobody has sorted it. */
    private static final String UNSORTED = "unsorted";

    public Group {
        values = Collections.unmodifiableMap(values.isEmpty() ? new EnumMap<>(Dimension.class) : new EnumMap<>(values));
    }

    /** Sessions have no category. */
    static Group of(Session session, Set<Dimension> by) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        by.forEach(dimension -> {
            switch (dimension) {
                case BRANCH -> values.put(dimension, session.branch().value());
                case SERVICE -> values.put(dimension, session.offering());
                case CHANNEL -> values.put(dimension, session.channel());
                case CATEGORY -> {
                    // its complaints have one each
                }
            }
        });
        return new Group(values);
    }

    static Group of(Tally complaint, Set<Dimension> by) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        Origin origin = complaint.origin();
        by.forEach(dimension -> values.put(dimension, switch (dimension) {
            case BRANCH -> origin.branch().value();
            case SERVICE -> origin.delivered().map(Origin.Delivered::offering).orElse(NO_SESSION);
            case CHANNEL -> origin.delivered().map(Origin.Delivered::channel).orElse(NO_SESSION);
            case CATEGORY -> complaint.category().map(Category::word).orElse(UNSORTED);
        }));
        return new Group(values);
    }

    /** The sessions its complaints are about. */
    Group ofSessions() {
        Map<Dimension, String> kept = new EnumMap<>(Dimension.class);
        kept.putAll(values);
        kept.remove(Dimension.CATEGORY);
        return new Group(kept);
    }

    /** The value of one dimension, if figures are split by it. */
    public Optional<String> value(Dimension dimension) {
        return Optional.ofNullable(values.get(dimension));
    }
}
