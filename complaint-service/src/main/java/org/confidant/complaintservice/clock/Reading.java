package org.confidant.complaintservice.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.time.TimeSlot;

/**
 * What one run of a clock shows at a moment.
 *
 * @param stoppedAt empty while it runs
 * @param counted business time gone so far, or until it was stopped
 * @param stretches the stretches that counted, which explain it
 * @param warnAt when three quarters of the time allowed are gone, if nothing happens until then
 * @param dueAt when all of it is gone; a later stop is a breach
 */
public record Reading(ClockName clock, Duration allowed, Instant startedAt, Optional<Instant> stoppedAt,
        Duration counted, List<TimeSlot> stretches, Instant warnAt, Instant dueAt, Standing standing) {
    public Reading {
        stretches = List.copyOf(stretches);
    }

    public boolean running() {
        return stoppedAt.isEmpty();
    }
}
