package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.confidant.platform.web.Text;

/** The true times of a session. */
@Schema(name = "NewCorrection", example = """
        {"startedAt": "2026-12-24T10:02:00+08:00", "endedAt": "2026-12-24T10:51:00+08:00", "reason": "Ended late by mistake."}""")
record CorrectionRequest(@NotNull OffsetDateTime startedAt, @NotNull OffsetDateTime endedAt,
        @NotNull @Text(max = 500) @Schema(description = "Nothing about clients: it is kept readable") String reason) {}
