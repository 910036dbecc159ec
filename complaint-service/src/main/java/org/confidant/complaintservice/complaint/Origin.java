package org.confidant.complaintservice.complaint;

import java.util.Optional;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;

/**
 * What a complaint is about, as far as the company knows it by itself.
 *
 * @param session the session or booking, if it is about one
 * @param delivered what the session was; empty if it never began, or if there was none
 */
public record Origin(BranchId branch, Optional<String> session, Optional<Delivered> delivered) {
    /** Service, booking channel and practitioner of a session. */
    public record Delivered(String offering, String channel, StaffId practitioner) {}

    /** Whether it was that person's session. */
    boolean served(StaffId person) {
        return delivered.filter(session -> session.practitioner().equals(person)).isPresent();
    }

    /** Nothing but a branch. */
    public static Origin of(BranchId branch) {
        return new Origin(branch, Optional.empty(), Optional.empty());
    }
}
