package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Text;

/** Which version of the time allowed a complaint goes by. */
@Schema(name = "PolicyCorrection", example = "{\"version\": 1, \"reason\": \"It came by letter before the new times held.\"}")
record PolicyRequest(@NotNull @Schema(description = "One that exists") Integer version,
        @NotNull @Text(max = 1000) String reason) {}
