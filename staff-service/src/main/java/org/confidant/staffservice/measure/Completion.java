package org.confidant.staffservice.measure;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.confidant.staffservice.staff.StaffId;

/**
 * How a talk, an exam or a whole measure ended.
 *
 * @param by who says so; empty when it ended by itself
 * @param at business time
 * @param score of a training's exam, 0 to 100
 * @param note about a talk
 */
public record Completion(Result result, Optional<StaffId> by, Instant at, OptionalInt score, Optional<String> note) {
    /** What came of it. */
    public enum Result {
        HELD(MeasureStep.HOLD),
        PASSED(MeasureStep.PASS),
        FAILED(MeasureStep.FAIL),
        OVER(MeasureStep.END);

        private final MeasureStep step;

        Result(MeasureStep step) {
            this.step = step;
        }

        MeasureStep step() {
            return step;
        }

        /** The word used outside. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Completion held(StaffId by, Instant at, Optional<String> note) {
        return new Completion(Result.HELD, Optional.of(by), at, OptionalInt.empty(), note);
    }

    static Completion examined(boolean passed, int score, StaffId by, Instant at) {
        return new Completion(passed ? Result.PASSED : Result.FAILED, Optional.of(by), at, OptionalInt.of(score),
                Optional.empty());
    }

    static Completion byItself(Instant at) {
        return new Completion(Result.OVER, Optional.empty(), at, OptionalInt.empty(), Optional.empty());
    }
}
