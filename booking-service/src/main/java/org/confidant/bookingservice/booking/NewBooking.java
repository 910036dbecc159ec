package org.confidant.bookingservice.booking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.offering.Topic;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.StaffId;

/**
 * What somebody wants to book.
 *
 * @param practitioner nobody named: whoever is free
 * @param start nothing for a walk-in, which starts now
 * @param requestedAt the first contact; now if it is not known
 * @param hold whether the client has yet to confirm
 */
public record NewBooking(BranchId branch, OfferingId offering, Optional<StaffId> practitioner,
        Optional<String> language, Optional<OffsetDateTime> start, Mode mode, Topic topic, Channel channel,
        List<Attendee> participants, Optional<ContactDetails> contact, int contactParticipant,
        Optional<Instant> requestedAt, boolean hold) {

    /** The walk-in's client stands at the desk. */
    boolean walkIn() {
        return channel == Channel.WALK_IN;
    }
}
