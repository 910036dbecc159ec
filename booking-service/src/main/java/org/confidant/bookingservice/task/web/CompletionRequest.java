package org.confidant.bookingservice.task.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** How a task ended. */
@Schema(name = "TaskCompletion", example = """
        {"outcome": "Called; all is well, next time in June."}""")
record CompletionRequest(
        @NotNull @Text(max = 4000) @Schema(description = "What came of it, for colleagues") String outcome,
        @Nullable @Text(max = 2000) @Schema(description = "What the client is told; for low-rating and suggestion only, and required there") String answer) {
    @Override
    public String toString() {
        return "CompletionRequest[hidden]";
    }
}
