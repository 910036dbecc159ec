package org.confidant.complaintservice.figures;

import java.util.List;
import org.confidant.complaintservice.clock.Reading;

/**
 * How often one clock was kept.
 *
 * @param met runs that were stopped in time
 * @param known runs whose fate is known: those, and those that are in breach. What runs and is not due yet, or was
 *     dropped in time, is neither.
 */
public record ClockFigure(long met, long known) {
    static final ClockFigure NONE = new ClockFigure(0, 0);
    private static final double PER_HUNDRED = 100;

    static ClockFigure of(List<Reading> runs) {
        return runs.stream().map(ClockFigure::of).reduce(NONE, ClockFigure::plus);
    }

    private static ClockFigure of(Reading run) {
        return switch (run.standing()) {
            case MET -> new ClockFigure(1, 1);
            case MISSED, BREACHED -> new ClockFigure(0, 1);
            case RUNNING, WARNED, PAUSED, DROPPED -> NONE;
        };
    }

    ClockFigure plus(ClockFigure other) {
        return new ClockFigure(met + other.met, known + other.known);
    }

    /** Runs that were met to a hundred whose fate is known; 0 where there were none. */
    public double rate() {
        return known == 0 ? 0 : met * PER_HUNDRED / known;
    }
}
