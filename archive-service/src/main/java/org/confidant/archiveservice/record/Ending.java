package org.confidant.archiveservice.record;

import java.time.Duration;
import java.time.Instant;

/**
 * How a session ended.
 *
 * @param at when, by the session's own account
 * @param from what the times for late messages, notes and sealing run from: the end, or when we learnt of it if that was later
 * @param outcome {@code completed} or {@code interrupted}
 */
public record Ending(Instant at, Instant from, String outcome) {
    static final Duration LATE_MESSAGES = Duration.ofHours(24);
    static final Duration NOTES_EXPECTED = Duration.ofHours(24);
    static final Duration DRAFT = Duration.ofDays(2);

    /** The ending as it was told at that moment. */
    public static Ending told(Instant at, String outcome, Instant now) {
        return new Ending(at, at.isAfter(now) ? at : now, outcome);
    }

    Ending at(Instant corrected) {
        return new Ending(corrected, from, outcome);
    }

    boolean takesMessages(Instant now) {
        return now.isBefore(from.plus(LATE_MESSAGES));
    }
}
