package org.confidant.bookingservice.feedback;

import java.time.Instant;
import java.util.Optional;
import org.confidant.bookingservice.booking.Channel;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.roster.BranchId;

/**
 * One participant's judgement of one session, given once.
 *
 * @param rating 1 bad to 5 very good
 * @param sealedText what they added, under the client's key
 * @param start the planned start of the session, on whose day figures count it
 * @param sealedAnswer what they were told came of it, under the client's key
 */
public record Feedback(String booking, int participant, String client, BranchId branch, OfferingId offering,
        Channel channel, int rating, Optional<String> sealedText, Instant at, Instant start,
        Optional<String> sealedAnswer) {
    /** 4 and 5 count as satisfied (mission.md "Figures"). */
    public boolean satisfied() {
        return rating >= 4;
    }

    /** Whether somebody has to look into it. */
    boolean low() {
        return rating <= 2;
    }

    /** The same, with what the client is told. */
    public Feedback answered(String sealed) {
        return new Feedback(booking, participant, client, branch, offering, channel, rating, sealedText, at, start,
                Optional.of(sealed));
    }

    static String id(String booking, int participant) {
        return booking + "-" + participant;
    }
}
