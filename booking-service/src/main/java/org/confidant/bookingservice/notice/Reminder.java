package org.confidant.bookingservice.notice;

import java.time.Instant;
import java.util.Optional;
import org.confidant.bookingservice.roster.BranchId;

/**
 * That a participant is to be told of their appointment once more, a day before it begins (B15).
 *
 * @param start the one they know; a reminder of another start is not sent
 * @param due nothing once it was sent or called off
 */
public record Reminder(BranchId branch, String client, String booking, int participant, Instant start,
        Optional<Instant> due) {
    /** The same, dealt with. */
    public Reminder over() {
        return new Reminder(branch, client, booking, participant, start, Optional.empty());
    }
}
