package org.confidant.complaintservice.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;

/**
 * A session that has begun, as far as a complaint takes over from it.
 *
 * @param offering the service sold
 * @param channel where it was booked
 * @param links one of each participant who is not erased
 * @param endedAt once it is over
 * @param heard the number of the last message that was heard of it
 */
public record Session(BranchId branch, String offering, String channel, StaffId practitioner,
        List<Participant> participants, Instant startedAt, List<ClientLink> links, Optional<Instant> endedAt,
        long heard) {
    private static final Duration LINKS_VALID = Duration.ofDays(180);

    public Session {
        participants = List.copyOf(participants);
        links = List.copyOf(links);
    }

    Session with(List<ClientLink> minted) {
        return new Session(branch, offering, channel, practitioner, participants, startedAt, minted, endedAt, heard);
    }

    /** It is over, or both times were others than was said before. */
    Session took(Instant from, Optional<Instant> to, long n) {
        return new Session(branch, offering, channel, practitioner, participants, from, links, to, n);
    }

    /** When its links open nothing any more: business time. */
    public Instant linksUntil() {
        return startedAt.plus(LINKS_VALID);
    }

    /** Whose link that is, as long as it opens anything: business time. */
    Optional<Participant> behind(String hash, Instant now) {
        return now.isBefore(linksUntil())
                ? links.stream().filter(link -> link.hash().equals(hash)).flatMap(link -> participants.stream()
                        .filter(one -> one.number() == link.participant())).findFirst()
                : Optional.empty();
    }
}
