package org.confidant.bookingservice.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which free times to name when the one wanted cannot be had. */
final class Nearest {
    static final int NAMED = 5;

    private Nearest() {}

    /** At most five of these that lie nearest to a start, the earlier of two as near, in order of time. */
    static List<FreeTime> to(Instant start, Collection<FreeTime> free) {
        return free.stream().sorted(Comparator.comparing((FreeTime time) -> distance(time, start))
                .thenComparing(time -> time.session().from())).limit(NAMED)
                .sorted(Comparator.comparing(time -> time.session().from())).toList();
    }

    private static Duration distance(FreeTime time, Instant start) {
        return Duration.between(start, time.session().from()).abs();
    }
}
