package org.confidant.bookingservice.bylink.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** How it was. */
@Schema(name = "Feedback", example = """
        {"rating": 4, "text": "It helped. The room was cold."}""")
record FeedbackRequest(@NotNull @Min(1) @Max(5) @Schema(description = "1 bad to 5 very good") Integer rating,
        @Nullable @Text(max = 4000) @Schema(description = "Anything else; somebody reads it and answers") String text) {
    @Override
    public String toString() {
        return "FeedbackRequest[hidden]";
    }
}
