package org.confidant.bookingservice.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.roster.BranchId;

/**
 * What was told to the clients at the end of a session, and what was agreed (B14).
 *
 * @param by the practitioner who led the session
 * @param copies one for each participant, under their own key
 * @param followUp set once; from then on it is a task
 */
public record Summary(BranchId branch, Instant at, String by, List<Copy> copies,
        Optional<FollowUp> followUp) {
    public Summary {
        copies = List.copyOf(copies);
    }

    /** One participant's copy. */
    public record Copy(String client, String sealed) {}

    /** When and how somebody gets in touch, and when again after that. */
    public record FollowUp(Instant at, String way, Optional<Revisits> revisits) {}
}
