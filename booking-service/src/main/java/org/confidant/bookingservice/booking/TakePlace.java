package org.confidant.bookingservice.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
     * Says what is free for a target.
     *
     * @throws Refusal if a rule forbids the start, or if it is taken
     */
    Verdict.Free look(Target target) {
        return free(findFreeTimes.on(target.date(), target.search(), target.scope()), target);
    }

    /** The same, and the earliest start from now on that the availability function gives for that wish. */
    Outlook lookFrom(Instant now, Target target) {
        LocalDate today = LocalDate.ofInstant(now, target.branch().zone());
        FreeTimes times = findFreeTimes.on(Stream.of(today, target.date()).distinct().toList(), target.search(),
                target.scope());
        Verdict.Free free = free(times, target);
        Instant chosen = target.start().toInstant();
        Instant earliest = times.first(today, target.mode())
                .or(() -> findFreeTimes.earliest(target.mode(), today.plusDays(1), target.date(), target.search(),
                        target.scope()))
                .map(time -> time.session().from()).filter(found -> found.isBefore(chosen)).orElse(chosen);
        return new Outlook(free, earliest);
    }

    /**
     * Takes the start.
     *
     * @param free what a look has found
     * @param attempt one whole attempt on one place
     * @param elsewhere the answer if somebody else made the same booking meanwhile
     * @throws Refusal if it is taken by now, or if the store does not answer
     */
    <T> T take(Target target, Verdict.Free free, String booking, Function<Place, Attempted<T>> attempt,
            Function<Outcome.Changed, Optional<T>> elsewhere) {
        Candidates candidates = new Candidates(free, booking);
        int spoiled = 0;
        while (true) {
            Place place = candidates.next()
                    .orElseThrow(() -> taken(target, Verdict.What.PRACTITIONER));
            Attempted<T> attempted = attempt.apply(place);
            switch (attempted.outcome()) {
                case Outcome.Committed committed -> {
                    return attempted.result().orElseThrow();
                }
                case Outcome.Taken(var resource) -> {
                    if (resource.kind() == ResourceId.Kind.PARTICIPANT) {
                        throw taken(target, Verdict.What.CLIENT);
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

    private Verdict.Free free(FreeTimes times, Target target) {
        return switch (times.check(target.start(), target.mode())) {
            case Verdict.Free free -> free;
            case Verdict.Refused(var rule) -> throw new TimeRefusals(target.branch().zone()).refusal(rule);
            case Verdict.Taken(var what) -> throw taken(target, what);
        };
    }

    private Refusal taken(Target target, Verdict.What what) {
        return new TimeRefusals(target.branch().zone()).taken(what,
                findFreeTimes.nearest(target.start().toInstant(), target.mode(), target.search(), target.scope()));
    }

    /**
     * What is wanted.
     *
     * @param start with the offset the caller sent, which must be the branch's at that instant
     */
    record Target(Branch branch, OffsetDateTime start, Mode mode, Search search, BranchScope scope) {
        private LocalDate date() {
            return start.atZoneSameInstant(branch.zone()).toLocalDate();
        }
    }

    /** What is free at a start, and the earliest start there would have been. */
    record Outlook(Verdict.Free free, Instant earliest) {}

    /** What one attempt came to. */
    record Attempted<T>(Outcome outcome, Optional<T> result) {}
}
