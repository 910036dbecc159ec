package org.confidant.complaintservice.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.confidant.platform.time.TimeSlot;

/** The stretches of time that count: business time without the pauses. */
final class Stretches {
    private static final Duration LOOKED_AT_ONCE = Duration.ofDays(14);

    private final BusinessTime time;
    private final List<TimeSlot> pauses;

    Stretches(BusinessTime time, List<TimeSlot> pauses) {
        this.time = time;
        this.pauses = pauses.stream().sorted(Comparator.comparing(TimeSlot::from)).toList();
    }

    /** Those between two instants, in order. */
    List<TimeSlot> between(Instant from, Instant to) {
        return from.isBefore(to)
                ? time.within(new TimeSlot(from, to)).stream().flatMap(open -> awake(open).stream()).toList()
                : List.of();
    }

    private List<TimeSlot> awake(TimeSlot open) {
        List<TimeSlot> left = new ArrayList<>();
        Instant cursor = open.from();
        for (TimeSlot pause : pauses) {
            if (pause.from().isAfter(cursor)) {
                add(left, cursor, earlier(pause.from(), open.to()));
            }
            cursor = cursor.isAfter(pause.to()) ? cursor : pause.to();
        }
        add(left, cursor, open.to());
        return left;
    }

    /** The first instant by which so much has counted. */
    Instant reached(Instant from, Duration allowed) {
        Duration left = allowed;
        for (Instant cursor = from;; cursor = cursor.plus(LOOKED_AT_ONCE)) {
            for (TimeSlot stretch : between(cursor, cursor.plus(LOOKED_AT_ONCE))) {
                Duration length = length(stretch);
                if (length.compareTo(left) >= 0) {
                    return stretch.from().plus(left);
                }
                left = left.minus(length);
            }
        }
    }

    static Duration length(TimeSlot stretch) {
        return Duration.between(stretch.from(), stretch.to());
    }

    private static void add(List<TimeSlot> found, Instant from, Instant to) {
        if (from.isBefore(to)) {
            found.add(new TimeSlot(from, to));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
