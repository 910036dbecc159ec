package org.confidant.bookingservice.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.offering.Topic;
import org.confidant.bookingservice.roster.BranchId;

/**
 * What was agreed and does not change when a booking moves (B1).
 *
 * @param partner the client id of the partner it belongs to, if it came through one
 * @param requestedAt the first contact, from which waiting counts
 * @param offered the earliest fit time there was when the booking was made
 * @param bookedAt when it was made
 */
public record Terms(BranchId branch, OfferingId offering, Mode mode, Topic topic, Channel channel,
        List<Participant> participants, Contact contact, Optional<String> partner, Instant requestedAt, Instant offered,
        Instant bookedAt) {
    public Terms {
        participants = List.copyOf(participants);
        if (participants.isEmpty() || participants.size() > 6) {
            throw new IllegalArgumentException("a booking has one to six participants");
        }
    }

    /** The participant of that number. */
    public Participant participant(int number) {
        return participants.get(number - 1);
    }
}
