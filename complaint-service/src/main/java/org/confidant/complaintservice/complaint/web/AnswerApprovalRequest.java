package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** What the second person says to the answer. */
@Schema(name = "NewAnswerApproval", example = "{\"approved\": true}")
record AnswerApprovalRequest(@NotNull Boolean approved,
        @Nullable @Schema(description = "Why not; only then, and required then") @Text(max = 1000) String reason) {

    Optional<String> objection() {
        if (approved == (reason != null)) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("reason",
                    approved ? "is for who does not approve" : "is required from who does not approve");
        }
        return Optional.ofNullable(reason);
    }
}
