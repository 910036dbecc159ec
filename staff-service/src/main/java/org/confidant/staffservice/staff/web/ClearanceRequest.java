package org.confidant.staffservice.staff.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.confidant.platform.web.Text;

/** Why a practitioner may serve clients. */
@Schema(example = """
        {"examDate": "2026-01-15", "evidence": "HR file 2026-17"}""")
record ClearanceRequest(@Schema(description = "Not in the future", example = "2026-01-15") @NotNull LocalDate examDate,
        @Schema(description = "Where the result and the signed agreements are filed", example = "HR file 2026-17") @NotNull @Text String evidence) {}
