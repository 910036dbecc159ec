package org.confidant.bookingservice.link;

import java.time.Duration;
import java.time.Instant;
import org.confidant.platform.time.TimeSlot;

/**
 * One participant's right to do something about one booking. The token itself is never stored.
 *
 * @param hash SHA-256 of the token
 * @param participant the participant's number
 * @param expiresAt business time
 */
public record Link(String hash, int participant, Instant expiresAt, LinkPurpose purpose) {
    private static final Duration AFTER_SESSION = Duration.ofDays(1);
    private static final Duration SURVEY_OPEN = Duration.ofDays(14);

    /** A link to a booking of that time. */
    public static Link toBooking(LinkToken token, int participant, TimeSlot session) {
        return new Link(token.hash(), participant, endFor(session), LinkPurpose.BOOKING);
    }

    /** A link to the survey about a session that ended then. */
    public static Link toSurvey(LinkToken token, int participant, Instant ended) {
        return new Link(token.hash(), participant, ended.plus(SURVEY_OPEN), LinkPurpose.SURVEY);
    }

    /** When a link to a booking of that time expires. */
    public static Instant endFor(TimeSlot session) {
        return session.to().plus(AFTER_SESSION);
    }

    /** The same link, valid at least that long. */
    public Link prolonged(Instant end) {
        return end.isAfter(expiresAt) ? new Link(hash, participant, end, purpose) : this;
    }

    /** Whether it still opens anything. */
    public boolean valid(Instant now) {
        return now.isBefore(expiresAt);
    }
}
