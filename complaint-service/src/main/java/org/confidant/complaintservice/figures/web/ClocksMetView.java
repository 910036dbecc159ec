package org.confidant.complaintservice.figures.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.confidant.complaintservice.clock.ClockName;
import org.confidant.complaintservice.figures.ClockFigure;

/** How often one clock was kept. */
@Schema(name = "ClocksMet")
record ClocksMetView(@Schema(description = "first-answer, next-update or solution") String clock,
        @Schema(description = "Runs that were stopped in time") long met,
        @Schema(description = "Those and the runs in breach; what runs and is not due yet is neither") long known,
        @Schema(description = "Met divided by known, times 100") double rate) {

    static ClocksMetView of(ClockName clock, ClockFigure figure) {
        return new ClocksMetView(clock.word(), figure.met(), figure.known(), figure.rate());
    }
}
