package org.confidant.bookingservice.link;

import java.time.Duration;
import java.time.Instant;
import org.confidant.platform.time.TimeSlot;

/**
 * One participant's right to see, confirm, move and cancel one booking. The token itself is never stored.
 *
 * @param hash SHA-256 of the token
 * @param participant the participant's number
 * @param expiresAt business time
 */
public record Link(String hash, int participant, Instant expiresAt) {
    private static final Duration AFTER_SESSION = Duration.ofDays(1);

    /** When a link to a booking of that time expires. */
    public static Instant endFor(TimeSlot session) {
        return session.to().plus(AFTER_SESSION);
    }

    /** The same link, valid at least that long. */
    public Link prolonged(Instant end) {
        return end.isAfter(expiresAt) ? new Link(hash, participant, end) : this;
    }

    /** Whether it still opens anything. */
    public boolean valid(Instant now) {
        return now.isBefore(expiresAt);
    }
}
