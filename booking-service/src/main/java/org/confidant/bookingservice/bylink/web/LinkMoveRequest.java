package org.confidant.bookingservice.bylink.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/** Where a client wants to move their booking. */
@Schema(name = "LinkMove", example = """
        {"start": "2026-12-24T11:00:00+08:00"}""")
record LinkMoveRequest(
        @NotNull @Schema(description = "One of the link's slots", example = "2026-12-24T11:00:00+08:00") OffsetDateTime start) {}
