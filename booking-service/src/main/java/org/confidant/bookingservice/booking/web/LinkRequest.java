package org.confidant.bookingservice.booking.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Line;

/** A link to be handed to a participant. */
@Schema(name = "NewLink", example = """
        {"participant": 1, "purpose": "booking"}""")
record LinkRequest(@NotNull @Min(1) @Max(6) @Schema(example = "1") Integer participant,
        @NotNull @Line(max = 20) @Schema(description = "booking: see, confirm, move, cancel, sign; survey: say how it was, once the session has ended", example = "booking") String purpose) {}
