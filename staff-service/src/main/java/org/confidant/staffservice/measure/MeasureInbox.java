package org.confidant.staffservice.measure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.outbox.Bodies;
import org.confidant.platform.outbox.Body;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.staff.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes the measures that complaint-service orders; each is ordered once, under its own id. */
@Component
final class MeasureInbox implements Inbox {
    private static final String SENDER = "complaint-service";
    private static final int LONGEST_COURSE = 100;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,49}");

    private final OrderMeasure orderMeasure;
    private final Bodies<MeasureOrdered> bodies;

    MeasureInbox(OrderMeasure orderMeasure, JsonMapper json) {
        this.orderMeasure = orderMeasure;
        bodies = new Bodies<>(json, Map.of("MeasureOrdered", MeasureOrdered.class));
    }

    /** Fields we do not need are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MeasureOrdered(String measure, String complaint, String branch, String kind, String person,
            @Nullable String course, @Nullable Instant until,
            @Nullable List<String> causes) implements Body {
        MeasureOrdered {
            Stream.of(measure, complaint, branch, kind, person).forEach(Objects::requireNonNull);
        }

        @Override
        public String subject() {
            return measure;
        }

        @Override
        public void check() {
            order();
        }

        Order order() {
            MeasureKind what = MeasureKind.named(kind).orElseThrow(IllegalArgumentException::new);
            boolean complete = switch (what) {
                case TALK -> true;
                case TRAINING -> course != null && !course.isBlank() && course.length() <= LONGEST_COURSE;
                case SUSPENSION -> until != null;
            };
            if (!complete) {
                throw new IllegalArgumentException("something is missing");
            }
            return new Order(what, new StaffId(person),
                    new BranchId(branch), complaint, Optional.ofNullable(course), Optional.ofNullable(until),
                    codes());
        }

        private List<String> codes() {
            List<String> codes = causes == null ? List.of() : List.copyOf(causes);
            if (!codes.stream().allMatch(CODE.asMatchPredicate())) {
                throw new IllegalArgumentException("a cause is no code");
            }
            return codes;
        }
    }

    @Override
    public String sender() {
        return SENDER;
    }

    @Override
    public Set<String> types() {
        return bodies.types();
    }

    @Override
    public Delivery take(Envelope envelope) {
        return bodies.take(envelope, ordered -> {
            orderMeasure.order(new MeasureId(ordered.measure()), ordered.order(), InboxScope.ofSender(SENDER));
            return Delivery.TAKEN;
        });
    }
}
