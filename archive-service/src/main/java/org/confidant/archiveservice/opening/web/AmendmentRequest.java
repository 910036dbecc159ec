package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Line;
import org.confidant.platform.web.Text;

/** Something to be added to a sealed record. */
@Schema(name = "NewAmendment", example = """
        {"text": "The diary was agreed for two weeks, not one.", "reason": "Slip in the notes"}""")
record AmendmentRequest(@NotNull @Text(max = 20_000) String text, @NotNull @Line(max = 500) String reason) {}
