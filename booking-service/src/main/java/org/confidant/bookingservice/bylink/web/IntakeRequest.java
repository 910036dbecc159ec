package org.confidant.bookingservice.bylink.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.confidant.platform.web.Line;
import org.confidant.platform.web.Text;

/** The answers to an intake questionnaire. */
@Schema(name = "Intake", example = """
        {"text": "the id of the questionnaire", "answers": {"situation": "We argue a lot."}, "name": "Li Na"}""")
record IntakeRequest(@NotNull @Line(max = 60) @Schema(description = "The id of the questionnaire") String text,
        @NotNull @Size(max = 100) @Schema(description = "By the question's key") Map<@NotNull String, @NotNull @Text(max = 4000) String> answers,
        @NotNull @Line(max = 100) @Schema(description = "The name of who answers") String name) {
    @Override
    public String toString() {
        return "IntakeRequest[hidden]";
    }
}
