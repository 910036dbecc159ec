package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Line;

/** A link to be handed to a client. */
@Schema(name = "NewClientLink", example = """
        {"purpose": "openings", "identityCheck": "Identity card, and the last four digits of the phone"}""")
record ClientLinkRequest(
        @NotNull @Line(max = 20) @Schema(description = "openings: who opened their records", example = "openings") String purpose,
        @NotNull @Line(max = 500) @Schema(description = "How the desk made sure who it is") String identityCheck) {}
