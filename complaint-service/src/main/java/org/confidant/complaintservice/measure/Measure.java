package org.confidant.complaintservice.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.platform.problem.Refusal;

/**
 * Something that is done about a complaint (C6). It is carried out in the service that owns it, and comes back accepted,
 * refused or done.
 *
 * @param complaint the complaint's id
 * @param since when it came to its state
 * @param verdict what the second person said, where one is needed and has spoken
 * @param heard the number of the last reply that was taken
 */
public record Measure(String complaint, BranchId branch, Treatment treatment, Proposal proposal, MeasureState state,
        Instant since, Optional<Verdict> verdict, long heard) {
    private static final Duration LINK_VALID = Duration.ofDays(180);

    /** A new one, which waits if its kind needs a second person. */
    static Measure of(String complaint, BranchId branch, Treatment treatment, Proposal proposal) {
        MeasureState state = treatment.kind().needsSecondPerson()
                ? new MeasureState.Proposed()
                : new MeasureState.Ordered();
        return new Measure(complaint, branch, treatment, proposal, state, proposal.at(), Optional.empty(), 0);
    }

    /** It has been agreed to, or not. */
    Measure decide(Verdict said) {
        requireMay(said.approved() ? MeasureStep.APPROVE : MeasureStep.DECLINE);
        MeasureState next = said.approved() ? new MeasureState.Ordered() : new MeasureState.Declined();
        return new Measure(complaint, branch, treatment, proposal, next, said.at(), Optional.of(said), heard);
    }

    /** Its owner has replied; a reply that was taken before changes nothing. */
    Measure hear(Reply reply, long n, Instant now) {
        if (n <= heard) {
            return this;
        }
        requireMay(switch (reply) {
            case Reply.Accepted _ -> MeasureStep.ACCEPT;
            case Reply.Refused _ -> MeasureStep.REFUSE;
            case Reply.Done _ -> MeasureStep.COMPLETE;
        });
        MeasureState next = switch (reply) {
            case Reply.Accepted _ -> new MeasureState.Accepted();
            case Reply.Refused(String reason) -> new MeasureState.Refused(reason);
            case Reply.Done(var result, var score) -> new MeasureState.Done(result, score);
        };
        return new Measure(complaint, branch, treatment, proposal, next, now, verdict, n);
    }

    private void requireMay(MeasureStep step) {
        if (MeasureTransitions.next(state.getClass(), step).isEmpty()) {
            throw new Refusal(MeasureProblem.ILLEGAL_MEASURE_STEP, "The measure is " + state.word() + ".")
                    .with("state", state.word());
        }
    }

    /** Whether an apology's link still opens it. */
    boolean readable(Instant now) {
        return now.isBefore(proposal.at().plus(LINK_VALID));
    }
}
