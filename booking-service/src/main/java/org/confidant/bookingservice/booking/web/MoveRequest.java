package org.confidant.bookingservice.booking.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.confidant.platform.web.Line;
import org.jspecify.annotations.Nullable;

/** Where a booking is to be moved. */
@Schema(name = "Move", example = """
        {"start": "2026-12-24T11:00:00+08:00"}""")
record MoveRequest(
        @NotNull @Schema(description = "With the branch's offset at that time", example = "2026-12-24T11:00:00+08:00") OffsetDateTime start,
        @Nullable @Line(max = 60) @Schema(description = "Left out: the same practitioner") String practitioner) {}
