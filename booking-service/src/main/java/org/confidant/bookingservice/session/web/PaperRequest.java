package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.confidant.bookingservice.papers.Purpose;
import org.confidant.platform.web.Line;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** Something a participant did on paper at the desk: exactly one of consent, intake and agreement. */
@Schema(name = "Paper", example = """
        {"participant": 1, "name": "Zhang Wei", "witness": "the staff id of a colleague",
         "consent": {"purpose": "sensitive-data", "given": true, "text": "the id of the consent notice"}}""")
record PaperRequest(@NotNull @Min(1) @Max(6) Integer participant,
        @NotNull @Line(max = 100) @Schema(description = "As it stands on the paper: the client's name, or a minor's guardian's") String name,
        @NotNull @Line(max = 60) @Schema(description = "The staff id of another colleague of the branch who saw it") String witness,
        @Nullable @Valid PaperConsent consent, @Nullable @Valid PaperIntake intake,
        @Nullable @Valid PaperAgreement agreement) {

    /** A consent on paper. */
    @Schema(name = "PaperConsent")
    record PaperConsent(@NotNull Purpose purpose, @NotNull Boolean given,
            @NotNull @Line(max = 60) @Schema(description = "The id of the consent notice") String text) {}

    /** A questionnaire on paper. */
    @Schema(name = "PaperIntake")
    record PaperIntake(@NotNull @Line(max = 60) @Schema(description = "The id of the questionnaire") String text,
            @NotNull @Size(max = 100) Map<@NotNull String, @NotNull @Text(max = 4000) String> answers) {}

    /** A signature on paper. */
    @Schema(name = "PaperAgreement")
    record PaperAgreement(@NotNull @Line(max = 60) @Schema(description = "The id of the agreement") String text) {}

    @Override
    public String toString() {
        return "PaperRequest[hidden]";
    }
}
