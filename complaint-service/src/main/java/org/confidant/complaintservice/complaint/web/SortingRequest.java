package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.complaint.Category;
import org.confidant.complaintservice.complaint.NewSorting;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.web.Line;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** How a complaint is sorted. */
@Schema(name = "NewClassification", example = """
        {"category": "premises", "kind": "complaint", "severity": "minor"}""")
record SortingRequest(@NotNull Category category, @NotNull Kind kind, @NotNull Severity severity,
        @Nullable @Schema(description = "If missing, who owned it before, or else the caller; somebody else than the caller when it is severe no more") @Line(max = 100) String owner,
        @Nullable @Schema(description = "The complaint it repeats") @Line(max = 100) String duplicateOf,
        @Nullable @Schema(description = "All who are accused, if others than before") @Size(max = 20) List<@NotNull @Line(max = 100) String> accused,
        @Nullable @Schema(description = "Required from the second time on, when somebody is accused no more, and when it is severe no more") @Text(max = 1000) String reason) {

    NewSorting wanted() {
        return new NewSorting(category, kind, severity, Optional.ofNullable(owner).map(StaffId::new),
                Optional.ofNullable(duplicateOf),
                Optional.ofNullable(accused)
                        .map(people -> people.stream().map(StaffId::new).collect(Collectors.toUnmodifiableSet())),
                Optional.ofNullable(reason));
    }
}
