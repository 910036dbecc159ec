package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.complaint.NewFinding;
import org.confidant.complaintservice.complaint.investigation.Stage;
import org.confidant.complaintservice.complaint.investigation.Verdict;
import org.confidant.platform.web.Line;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** What a member of a complaint's group found. */
@Schema(name = "NewFinding", example = """
        {"vote": "partly", "causes": ["preparation"], "stage": "opening", "words": "The room was not ready, but warm soon."}""")
record FindingRequest(@NotNull Verdict vote,
        @Nullable @Schema(description = "Codes of the company's list; needed unless the vote is not, and none if it is") @Size(max = 10) List<@NotNull @Line(max = 50) String> causes,
        @Nullable @Schema(description = "When it went wrong") Stage stage,
        @NotNull @Text(max = 10_000) String words) {

    NewFinding finding() {
        return new NewFinding(vote, causes == null ? List.of() : causes.stream().distinct().toList(),
                Optional.ofNullable(stage), words);
    }
}
