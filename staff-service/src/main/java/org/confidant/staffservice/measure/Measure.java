package org.confidant.staffservice.measure;

import java.time.Instant;
import java.util.Optional;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;

/**
 * A measure against somebody on the staff (C6). Every step asks the transition table first.
 *
 * @param openedAt business time; empty until it was accepted
 * @param completion the last one; a failed training may have another
 */
public record Measure(MeasureId id, Order order, MeasureState state, Optional<Instant> openedAt,
        Optional<Completion> completion) {
    static Measure ordered(MeasureId id, Order order) {
        return new Measure(id, order, MeasureState.ORDERED, Optional.empty(), Optional.empty());
    }

    Measure accepted(Instant now) {
        return new Measure(id, order, after(MeasureStep.ACCEPT), Optional.of(now), completion);
    }

    Measure refused() {
        return new Measure(id, order, after(MeasureStep.REFUSE), openedAt, completion);
    }

    Measure completed(MeasureStep step, Completion how) {
        return new Measure(id, order, after(step), openedAt, Optional.of(how));
    }

    Measure ended(Instant now) {
        return completed(MeasureStep.END, Completion.byItself(now));
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
