package org.confidant.complaintservice.measure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** What the second person says. */
@Schema(name = "MeasureApproval", example = """
        {"approved": true, "reason": "It is what the session cost."}""")
record ApprovalRequest(@NotNull Boolean approved, @Nullable @Text(max = 1000) String reason) {}
