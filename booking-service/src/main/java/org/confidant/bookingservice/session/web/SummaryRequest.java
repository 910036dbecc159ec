package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Optional;
import org.confidant.bookingservice.session.Revisits;
import org.confidant.bookingservice.session.Summary;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** What was told to the clients, and what was agreed. */
@Schema(name = "NewSummary", example = """
        {"told": "You have begun to listen to each other.", "nextSteps": "One evening a week without telephones.",
         "followUp": {"at": "2027-01-07T10:00:00+08:00", "way": "phone"}}""")
record SummaryRequest(@NotNull @Text(max = 20_000) String told, @NotNull @Text(max = 20_000) String nextSteps,
        @Nullable @Valid @Schema(description = "Agreed once; it becomes a task") FollowUpRequest followUp) {

    /** When and how to get in touch. */
    @Schema(name = "FollowUp")
    record FollowUpRequest(@NotNull OffsetDateTime at,
            @NotNull @Pattern(regexp = "phone|e-mail|visit|message", message = "must be phone, e-mail, visit or message") String way,
            @Nullable @Valid @Schema(description = "How often after that, with the client's consent to revisits") RevisitsRequest revisits) {
        Summary.FollowUp agreed() {
            return new Summary.FollowUp(at.toInstant(), way,
                    Optional.ofNullable(revisits).map(RevisitsRequest::wanted));
        }
    }

    /** When again. */
    @Schema(name = "Revisits")
    record RevisitsRequest(
            @NotNull @Schema(type = "string", description = "A week to a year, ISO 8601", example = "P1M") Period every,
            @NotNull @Min(1) @Max(12) Integer times) {
        Revisits wanted() {
            if (!Revisits.offered(every)) {
                throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.")
                        .field("followUp.revisits.every", "must be from a week, P7D, to a year, P1Y");
            }
            return new Revisits(every, times);
        }
    }

    @Override
    public String toString() {
        return "SummaryRequest[hidden]";
    }
}
