package org.confidant.bookingservice.readiness;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.text.TextRef;
import org.confidant.platform.problem.Refusal;

/**
 * The checklist of one booking as its practitioner filled it in last.
 *
 * @param results by check, whether it is as it should be
 */
public record Readiness(BranchId branch, String practitioner, TextRef checklist, Map<String, Boolean> results,
        Instant at, Optional<Acceptance> acceptance) {
    public Readiness {
        results = Map.copyOf(results);
    }

    /** What is not as it should be. */
    public Set<String> failed() {
        return results.entrySet().stream().filter(result -> !result.getValue()).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is not as it should be, and nobody accepted that. */
    public Set<String> blocking() {
        return failed().stream().filter(check -> acceptance.filter(one -> one.failed().contains(check)).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Filled in anew; what was accepted stays accepted. */
    Readiness again(Readiness newer) {
        return new Readiness(branch, newer.practitioner, newer.checklist, newer.results, newer.at, acceptance);
    }

    /** The risk of what fails now is accepted. */
    Readiness accepted(String reason, String by, Instant now) {
        if (blocking().isEmpty()) {
            throw new Refusal(ReadinessProblem.NOTHING_TO_ACCEPT, "Every check holds or is accepted already.");
        }
        return new Readiness(branch, practitioner, checklist, results, at,
                Optional.of(new Acceptance(reason, by, now, failed())));
    }
}
