package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.complaint.NewGroup;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Line;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** Who shall look into a complaint. */
@Schema(name = "NewInvestigation", example = """
        {"members": ["sun"], "charge": "A client says you ended the session twenty minutes early and would not say why."}""")
record GroupRequest(
        @NotNull @Size(min = 1, max = 7) @Schema(description = "Ids of staff members of any branch, an odd number of them") List<@NotNull @Line(max = 100) String> members,
        @NotNull @Schema(description = "What the accused are asked to answer; all they see of the complaint") @Text(max = 5000) String charge,
        @Nullable @Schema(description = "Required from the second time on") @Text(max = 1000) String reason) {

    NewGroup wanted() {
        if (members.size() % 2 == 0 || members.stream().distinct().count() < members.size()) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("members",
                    "must be an odd number of different people");
        }
        return new NewGroup(members.stream().map(StaffId::new).toList(), charge, Optional.ofNullable(reason));
    }
}
