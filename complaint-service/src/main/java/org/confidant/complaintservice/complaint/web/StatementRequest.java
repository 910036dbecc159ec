package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Text;

/** What an accused says to the charge. */
@Schema(name = "NewStatement", example = """
        {"text": "The client asked me to end early; the receptionist was there."}""")
record StatementRequest(@NotNull @Text(max = 10_000) String text) {}
