package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.bookingservice.booking.Stage;

/** A stage that begins. */
@Schema(name = "NewStage", example = """
        {"stage": "exploration"}""")
record StageRequest(
        @NotNull @Schema(description = "opening, exploration, scenario-simulation or closing") Stage stage) {}
