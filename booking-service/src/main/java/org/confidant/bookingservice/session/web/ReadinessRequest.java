package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.confidant.platform.web.Line;

/** A checklist, filled in. */
@Schema(name = "Readiness", example = """
        {"text": "the id of the checklist", "results": {"room-private": true, "devices-tried": true}}""")
record ReadinessRequest(@NotNull @Line(max = 60) @Schema(description = "The id of the checklist in force") String text,
        @NotNull @Size(max = 100) @Schema(description = "By check, whether it holds; every check must be named") Map<@NotNull String, @NotNull Boolean> results) {}
