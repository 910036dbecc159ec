package org.confidant.complaintservice.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.problem.Refusal;

/**
 * A session that has begun, as far as a complaint takes over from it.
 *
 * @param offering the service sold
 * @param channel where it was booked
 * @param links one of each participant who is not erased, and those the desk issued
 * @param endedAt once it is over
 * @param heard the number of the last message that was heard of it
 */
public record Session(BranchId branch, String offering, String channel, StaffId practitioner,
        List<Participant> participants, Instant startedAt, List<ClientLink> links, Optional<Instant> endedAt,
        long heard) {
    private static final Duration LINKS_VALID = Duration.ofDays(180);
    private static final int MOST_LINKS = 20;

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

    /** One link more for that participant, as long as it would open anything; each has so many and no more. */
    Session issue(ClientLink link, Instant now) {
        if (!now.isBefore(linksEnd())
                || links.stream().filter(one -> one.participant() == link.participant()).count() >= MOST_LINKS) {
            throw new Refusal(ComplaintProblem.LINKS_OVER, "A participant gets " + MOST_LINKS
                    + " links at most, up to " + LINKS_VALID.toDays() + " days after the session's start.");
        }
        return with(Stream.concat(links.stream(), Stream.of(link)).toList());
    }

    /** From when on no link opens anything. */
    public Instant linksEnd() {
        return startedAt.plus(LINKS_VALID);
    }

    boolean opensBy(String hash) {
        return links.stream().anyMatch(link -> link.hash().equals(hash));
    }

    Optional<Participant> participant(int number) {
        return participants.stream().filter(one -> one.number() == number).findFirst();
    }

    /** Whose link that is, as long as it opens anything: business time. */
    Optional<Participant> behind(String hash, Instant now) {
        return now.isBefore(linksEnd())
                ? links.stream().filter(link -> link.hash().equals(hash)).findFirst()
                        .flatMap(link -> participant(link.participant()))
                : Optional.empty();
    }
}
