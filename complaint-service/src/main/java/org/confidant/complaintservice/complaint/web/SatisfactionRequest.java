package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** What a client says to the answer. */
@Schema(name = "NewSatisfaction", example = "{\"satisfied\": false, \"reason\": \"The room is still cold.\"}")
public record SatisfactionRequest(@NotNull Boolean satisfied,
        @Nullable @Schema(description = "Why not; only then, and required then") @Text(max = 5000) String reason) {

    /** Why they are not satisfied; empty if they are. */
    public Optional<String> objection() {
        if (satisfied == (reason != null)) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("reason",
                    satisfied ? "is for who is not satisfied" : "is required from who is not satisfied");
        }
        return Optional.ofNullable(reason);
    }
}
