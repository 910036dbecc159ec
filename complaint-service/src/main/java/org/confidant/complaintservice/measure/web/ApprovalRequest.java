package org.confidant.complaintservice.measure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** What the second person says. */
@Schema(name = "MeasureApproval", example = """
        {"approved": true, "reason": "It is what the session cost."}""")
record ApprovalRequest(@NotNull Boolean approved,
        @Nullable @Schema(description = "Required from who does not approve") @Text(max = 1000) String reason) {

    /** Why it is approved or not. */
    Optional<String> explained() {
        if (!approved && reason == null) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is missing.").field("reason",
                    "is required from who does not approve");
        }
        return Optional.ofNullable(reason);
    }
}
