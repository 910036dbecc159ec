package org.confidant.complaintservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Whose link to issue. */
@Schema(name = "NewComplaintLink", example = "{\"participant\": 1}")
record ComplaintLinkRequest(
        @NotNull @Schema(description = "A participant's number, from 1") @Min(1) @Max(6) Integer participant) {}
