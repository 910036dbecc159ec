package org.confidant.complaintservice.figures.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.confidant.complaintservice.clock.ClockName;
import org.confidant.complaintservice.figures.ComplaintFigure;
import org.confidant.complaintservice.figures.Dimension;
import org.confidant.complaintservice.figures.Group;
import org.jspecify.annotations.Nullable;

/** The complaint rate of one group. */
@Schema(name = "ComplaintRate")
record ComplaintRateView(@Nullable String branch,
        @Nullable @Schema(description = "none for what is about no session") String service,
        @Nullable @Schema(description = "Where the session was booked; none for what is about no session") String channel,
        @Nullable @Schema(description = "unsorted until a handler has sorted it") String category,
        @Schema(description = "Sessions that ended in the period") long sessions,
        @Schema(description = "Complaints about these sessions, whenever they were filed") long complaints,
        @Schema(description = "Complaints divided by sessions, times 100") double rate,
        @Schema(description = "Those of them that a group found to be true") long upheld,
        @Schema(description = "Upheld divided by sessions, times 100") double upheldRate,
        @Schema(description = "Incidents in these sessions, which are no complaints") long incidents,
        @Schema(description = "Complaints filed in the period, whatever they are about") long filed,
        @Schema(description = "Filed divided by sessions, times 100") double filedRate,
        @Schema(description = "How often each clock of the complaints filed in the period was kept") List<ClocksMetView> clocks) {

    static ComplaintRateView of(Group group, ComplaintFigure figure) {
        return new ComplaintRateView(group.value(Dimension.BRANCH).orElse(null),
                group.value(Dimension.SERVICE).orElse(null), group.value(Dimension.CHANNEL).orElse(null),
                group.value(Dimension.CATEGORY).orElse(null), figure.sessions(), figure.complaints(), figure.rate(),
                figure.upheld(), figure.upheldRate(),
                figure.incidents(), figure.filed(), figure.filedRate(),
                Stream.of(ClockName.values()).map(clock -> ClocksMetView.of(clock, figure.clock(clock))).toList());
    }
}
