package org.confidant.archiveservice.record;

import java.time.Instant;
import java.util.List;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;

/**
 * What booking-service told when a session started.
 *
 * @param offering the service sold
 * @param channel where it was booked
 * @param mode {@code remote} or {@code on-site}
 */
public record Session(BranchId branch, String offering, String channel, String mode, StaffId practitioner,
        List<Participant> participants, Instant startedAt, Instant plannedEnd) {
    private static final String REMOTE = "remote";

    public Session {
        participants = List.copyOf(participants);
    }

    /** Whether clients take part by link. */
    public boolean remote() {
        return mode.equals(REMOTE);
    }

    public List<ClientId> clients() {
        return participants.stream().map(Participant::client).toList();
    }

    Session startedAt(Instant corrected) {
        return new Session(branch, offering, channel, mode, practitioner, participants, corrected, plannedEnd);
    }
}
