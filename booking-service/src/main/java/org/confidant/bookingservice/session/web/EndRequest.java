package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.confidant.bookingservice.booking.EndedBy;
import org.jspecify.annotations.Nullable;

/** How a session ends. */
@Schema(name = "SessionEnd", example = """
        {"outcome": "completed"}""")
record EndRequest(
        @NotNull @Pattern(regexp = "completed|interrupted", message = "must be completed or interrupted") @Schema(description = "completed or interrupted") String outcome,
        @Nullable @Schema(description = "Through whom it was interrupted: client, practitioner or circumstances") EndedBy by) {}
