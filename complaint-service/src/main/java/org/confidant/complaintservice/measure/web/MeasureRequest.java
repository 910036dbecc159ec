package org.confidant.complaintservice.measure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.confidant.complaintservice.measure.MeasureKind;
import org.confidant.complaintservice.measure.NewMeasure;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Line;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** What is to be done. Each kind takes its own fields, and no others. */
@Schema(name = "NewMeasure", example = """
        {"kind": "training", "person": "li", "course": "Listening before advising",
         "reason": "The client was interrupted again and again."}""")
record MeasureRequest(@NotNull MeasureKind kind,
        @Nullable @Schema(description = "Staff member, for talk, training and suspension; accused for the last two") @Line(max = 100) String person,
        @Nullable @Schema(description = "For training") @Line(max = 100) String course,
        @Nullable @Schema(description = "For suspension; within 90 days") OffsetDateTime until,
        @Nullable @Schema(description = "For apology; the client reads them by a link") @Text(max = 5000) String words,
        @Nullable @Schema(description = "For compensation, which a second person approves") @Valid AmountRequest amount,
        @NotNull @Text(max = 1000) String reason) {

    NewMeasure wanted() {
        Refusal refusal = new Refusal(PlatformProblem.MALFORMED_REQUEST, "Some fields are wrong; nothing was done.");
        check("person", person, refusal);
        check("course", course, refusal);
        check("until", until, refusal);
        check("words", words, refusal);
        check("amount", amount, refusal);
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
        return new NewMeasure(kind, Optional.ofNullable(person), Optional.ofNullable(course),
                Optional.ofNullable(until).map(time -> time.toInstant().truncatedTo(ChronoUnit.MILLIS)),
                Optional.ofNullable(words), Optional.ofNullable(amount).map(AmountRequest::money), reason);
    }

    private void check(String field, @Nullable Object value, Refusal refusal) {
        if (kind.takes(field) && value == null) {
            refusal.field(field, "is required for " + kind.word());
        }
        if (!kind.takes(field) && value != null) {
            refusal.field(field, "is not for " + kind.word());
        }
    }
}
