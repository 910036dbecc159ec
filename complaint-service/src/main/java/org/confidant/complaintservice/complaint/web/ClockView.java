package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.confidant.complaintservice.clock.Reading;
import org.jspecify.annotations.Nullable;

/** One run of a clock. */
@Schema(name = "ComplaintClock")
record ClockView(@Schema(allowableValues = {
        "first-answer", "next-update", "solution"}) String clock,
        @Schema(allowableValues = {"running", "warned", "paused", "breached", "met", "dropped", "missed"}) String standing,
        @Schema(description = "Business time allowed", example = "PT8H") String allowed,
        @Schema(description = "Business time gone", example = "PT3H30M") String counted,
        OffsetDateTime startedAt, @Nullable OffsetDateTime stoppedAt,
        @Schema(description = "When three quarters are gone") OffsetDateTime warnAt, OffsetDateTime dueAt,
        @Nullable @Schema(description = "The stretches that counted, if asked for") List<StretchView> stretches) {

    /** A stretch of time that counted. */
    @Schema(name = "CountedStretch")
    record StretchView(OffsetDateTime from, OffsetDateTime to,
            @Schema(example = "PT2H") String counted) {}

    static ClockView of(Reading reading, boolean explain, ZoneId zone) {
        return new ClockView(reading.clock().word(), reading.standing().word(), reading.allowed().toString(),
                reading.counted().toString(),
                ComplaintView.local(reading.startedAt(), zone),
                reading.stoppedAt().map(at -> ComplaintView.local(at, zone)).orElse(null),
                ComplaintView.local(reading.warnAt(), zone), ComplaintView.local(reading.dueAt(), zone),
                explain
                        ? reading.stretches().stream()
                                .map(stretch -> new StretchView(ComplaintView.local(stretch.from(), zone),
                                        ComplaintView.local(stretch.to(), zone),
                                        Duration.between(stretch.from(), stretch.to()).toString()))
                                .toList()
                        : null);
    }
}
