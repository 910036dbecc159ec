package org.confidant.staffservice.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;

/**
 * A measure against somebody on the staff (C6). Every step asks the transition table first.
 *
 * @param openedAt business time; empty until it was accepted
 * @param completions all of them in their order; a failed training may have another
 */
public record Measure(MeasureId id, Order order, MeasureState state, Optional<Instant> openedAt,
        List<Completion> completions) {
    /** So that it stays one document; the last is a pass, or the end. */
    static final int MOST_COMPLETIONS = 20;

    public Measure {
        completions = List.copyOf(completions);
    }

    static Measure ordered(MeasureId id, Order order) {
        return new Measure(id, order, MeasureState.ORDERED, Optional.empty(), List.of());
    }

    /** How it ended last. */
    public Optional<Completion> completion() {
        return completions.isEmpty() ? Optional.empty() : Optional.of(completions.getLast());
    }

    Measure accepted(Instant now) {
        return new Measure(id, order, after(MeasureStep.ACCEPT), Optional.of(now), completions);
    }

    Measure refused() {
        return new Measure(id, order, after(MeasureStep.REFUSE), openedAt, completions);
    }

    Measure completed(Completion how) {
        MeasureState next = after(how.result().step());
        if (next == MeasureState.FAILED && completions.size() >= MOST_COMPLETIONS - 1) {
            throw new Refusal(StaffProblem.TOO_MANY_EXAMS, "Only a pass is written down now.");
        }
        return new Measure(id, order, next, openedAt,
                Stream.concat(completions.stream(), Stream.of(how)).toList());
    }

    Measure ended(Instant now) {
        return completed(Completion.byItself(now));
    }

    /** Whether it keeps the person out of new bookings now. */
    boolean restrictsNow() {
        return order.kind().restricts() && MeasureState.PENDING.contains(state);
    }

    private MeasureState after(MeasureStep step) {
        return state.after(step).filter(next -> order.kind().knows(step)).orElseThrow(
                () -> new Refusal(StaffProblem.MEASURE_NOT_OPEN, "It is " + state.word() + "."));
    }
}
