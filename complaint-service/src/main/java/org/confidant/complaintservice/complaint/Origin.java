package org.confidant.complaintservice.complaint;

import java.util.Optional;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;

/**
 * What a complaint is about, as far as the company knows it by itself.
 *
 * @param session the session, if it is about one that began
 * @param booking the booking it is about otherwise, as whoever filed it named it; nothing follows from it
 * @param delivered what the session was
 */
public record Origin(BranchId branch, Optional<String> session, Optional<String> booking,
        Optional<Delivered> delivered) {
    /** Service, booking channel and practitioner of a session. */
    public record Delivered(String offering, String channel, StaffId practitioner) {}

    /** Whether it was that person's session. */
    boolean served(StaffId person) {
        return delivered.filter(session -> session.practitioner().equals(person)).isPresent();
    }

    /** Nothing but a branch, and perhaps a booking. */
    public static Origin of(BranchId branch, Optional<String> booking) {
        return new Origin(branch, Optional.empty(), booking, Optional.empty());
    }

    /** A session that began. */
    public static Origin of(BranchId branch, String session, Delivered delivered) {
        return new Origin(branch, Optional.of(session), Optional.empty(), Optional.of(delivered));
    }
}
