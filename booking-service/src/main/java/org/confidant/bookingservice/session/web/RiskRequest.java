package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Text;

/** Why a session may start although a check fails. */
@Schema(name = "Risk", example = """
        {"reason": "The recorder is broken; nothing is recorded today."}""")
record RiskRequest(
        @NotNull @Text(max = 500) @Schema(description = "Nothing about clients: it is kept readable") String reason) {}
