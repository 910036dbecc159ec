package org.confidant.bench.measure;

import java.util.Optional;

/**
 * One line of the report.
 *
 * @param measured in {@code unit}
 * @param against the baseline; absent where a figure stands for itself
 */
public record Finding(String what, double measured, String unit, Optional<Against> against) {

    /** A figure that stands for itself. */
    public static Finding alone(String what, double measured, String unit) {
        return new Finding(what, measured, unit, Optional.empty());
    }

    /**
     * A baseline and the ratio that is wanted.
     *
     * @param ratio as the goal counts it
     */
    public record Against(String baseline, double measured, double ratio, Goal goal) {}

    /** A ratio that is wanted. */
    public sealed interface Goal {
        double bound();

        boolean met(double ratio);

        /** At least so much of the baseline's work per second. */
        record AtLeast(double bound) implements Goal {
            @Override
            public boolean met(double ratio) {
                return ratio >= bound;
            }

            @Override
            public String toString() {
                return ">= " + bound;
            }
        }

        /** At most so much of the baseline's time. */
        record AtMost(double bound) implements Goal {
            @Override
            public boolean met(double ratio) {
                return ratio <= bound;
            }

            @Override
            public String toString() {
                return "<= " + bound;
            }
        }
    }
}
