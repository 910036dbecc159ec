package org.confidant.bookingservice.figures;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confidant.bookingservice.booking.Channel;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.roster.BranchId;

/** The bookings a figure is about: one value for each dimension it is split by. */
public record Group(Map<Dimension, String> values) {
    public Group {
        values = Collections.unmodifiableMap(values.isEmpty() ? new EnumMap<>(Dimension.class) : new EnumMap<>(values));
    }

    static Group of(BranchId branch, OfferingId offering, Channel channel, Set<Dimension> by) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        by.forEach(dimension -> values.put(dimension, switch (dimension) {
            case BRANCH -> branch.value();
            case SERVICE -> offering.value();
            case CHANNEL -> channel.toString();
        }));
        return new Group(values);
    }

    /** The value of one dimension, if figures are split by it. */
    public Optional<String> value(Dimension dimension) {
        return Optional.ofNullable(values.get(dimension));
    }
}
