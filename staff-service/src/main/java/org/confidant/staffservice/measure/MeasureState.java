package org.confidant.staffservice.measure;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a measure stands. */
public enum MeasureState {
    /** Written down; the person does not follow for certain yet. */
    ORDERED,
    /** Being carried out. */
    OPEN,
    /** The training was failed; it can be passed still. */
    FAILED,
    /** The talk took place. */
    HELD,
    /** The training was passed. */
    PASSED,
    /** It ended by itself: the time is up, or the person has left. */
    OVER,
    /** It cannot be carried out. */
    REFUSED;

    /** Those that somebody still has to do something about. */
    public static final Set<MeasureState> TO_DO = Set.of(OPEN, FAILED);
    /** Those that were carried out, or ended otherwise. */
    public static final Set<MeasureState> DONE = Set.of(HELD, PASSED, OVER);
    /** Those that have not come to their end; a measure that restricts keeps the person out in them. */
    public static final Set<MeasureState> PENDING = Set.of(ORDERED, OPEN, FAILED);

    private static final Map<MeasureState, Map<MeasureStep, MeasureState>> TABLE = Map.of(
            ORDERED, Map.of(MeasureStep.ACCEPT, OPEN, MeasureStep.REFUSE, REFUSED),
            OPEN, Map.of(MeasureStep.HOLD, HELD, MeasureStep.PASS, PASSED, MeasureStep.FAIL, FAILED, MeasureStep.END,
                    OVER),
            FAILED, Map.of(MeasureStep.PASS, PASSED, MeasureStep.FAIL, FAILED, MeasureStep.END, OVER));

    /** The state after that step; empty when the step is illegal here. */
    public Optional<MeasureState> after(MeasureStep step) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(step));
    }

    /** The word used outside. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
