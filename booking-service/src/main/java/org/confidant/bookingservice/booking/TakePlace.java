package org.confidant.bookingservice.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.confidant.bookingservice.agenda.Outcome;
import org.confidant.bookingservice.agenda.ResourceId;
import org.confidant.bookingservice.availability.FindFreeTimes;
import org.confidant.bookingservice.availability.FreeTimes;
import org.confidant.bookingservice.availability.Search;
import org.confidant.bookingservice.availability.TimeRefusals;
import org.confidant.bookingservice.availability.Verdict;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * Finds somebody and somewhere for a start and lets an attempt take them. What was free when we looked and is found taken is
 * replaced by the next candidate, until none is left (B3).
 */
@Component
final class TakePlace {
    private static final int SPOILED_AT_MOST = 5;
    private static final Duration STORE_MAY_BE_BACK = Duration.ofSeconds(3);

    private final FindFreeTimes findFreeTimes;

    TakePlace(FindFreeTimes findFreeTimes) {
        this.findFreeTimes = findFreeTimes;
    }

    /**
     * Takes the start.
     *
     * @param start with the offset the caller sent, which must be the branch's at that instant
     * @param attempt one whole attempt on one place
     * @param elsewhere the answer if somebody else made the same booking meanwhile
     * @throws Refusal if a rule forbids the start, if it is taken, or if the store does not answer
     */
    <T> T take(Branch branch, OffsetDateTime start, Mode mode, String booking, Search search, BranchScope scope,
            Function<Place, Attempted<T>> attempt, Function<Outcome.Changed, Optional<T>> elsewhere) {
        Candidates candidates = new Candidates(free(branch, start, mode, search, scope), booking);
        int spoiled = 0;
        while (true) {
            Place place = candidates.next()
                    .orElseThrow(() -> taken(branch, start, mode, Verdict.What.PRACTITIONER, search, scope));
            Attempted<T> attempted = attempt.apply(place);
            switch (attempted.outcome()) {
                case Outcome.Committed committed -> {
                    return attempted.result().orElseThrow();
                }
                case Outcome.Taken(var resource) -> {
                    if (resource.kind() == ResourceId.Kind.PARTICIPANT) {
                        throw taken(branch, start, mode, Verdict.What.CLIENT, search, scope);
                    }
                    candidates.without(resource);
                }
                case Outcome.Changed changed -> {
                    Optional<T> answer = elsewhere.apply(changed);
                    if (answer.isPresent()) {
                        return answer.get();
                    }
                    if (++spoiled > SPOILED_AT_MOST) {
                        throw new Refusal(PlatformProblem.CHANGED_MEANWHILE, "Send it again.");
                    }
                }
                case Outcome.Unavailable unavailable -> throw new Refusal(PlatformProblem.UNAVAILABLE,
                        "The store is slow; send the request again with the same Idempotency-Key.")
                        .retryAfter(STORE_MAY_BE_BACK);
            }
        }
    }

    /** The earliest start the availability function gives for that wish, from now to the start that was chosen. */
    Instant earliest(Branch branch, Instant now, Instant chosen, Mode mode, Search search, BranchScope scope) {
        LocalDate today = LocalDate.ofInstant(now, branch.zone());
        LocalDate last = LocalDate.ofInstant(chosen, branch.zone());
        return findFreeTimes.earliest(mode, today.datesUntil(last.plusDays(1)), search, scope)
                .map(time -> time.session().from()).filter(found -> found.isBefore(chosen)).orElse(chosen);
    }

    private Verdict.Free free(Branch branch, OffsetDateTime start, Mode mode, Search search, BranchScope scope) {
        LocalDate date = start.atZoneSameInstant(branch.zone()).toLocalDate();
        FreeTimes times = findFreeTimes.on(date, search, scope);
        return switch (times.check(start, mode)) {
            case Verdict.Free free -> free;
            case Verdict.Refused(var rule) -> throw new TimeRefusals(branch.zone()).refusal(rule);
            case Verdict.Taken(var what) -> throw taken(branch, start, mode, what, search, scope);
        };
    }

    private Refusal taken(Branch branch, OffsetDateTime start, Mode mode, Verdict.What what, Search search,
            BranchScope scope) {
        return new TimeRefusals(branch.zone()).taken(what,
                findFreeTimes.nearest(start.toInstant(), mode, search, scope));
    }

    /** What one attempt came to. */
    record Attempted<T>(Outcome outcome, Optional<T> result) {}
}
