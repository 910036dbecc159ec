package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
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
            @NotNull @Pattern(regexp = "phone|e-mail|visit|message", message = "must be phone, e-mail, visit or message") String way) {}

    @Override
    public String toString() {
        return "SummaryRequest[hidden]";
    }
}
