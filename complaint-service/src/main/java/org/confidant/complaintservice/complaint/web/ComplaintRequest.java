package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.complaint.Danger;
import org.confidant.complaintservice.complaint.Filing;
import org.confidant.complaintservice.complaint.Intake;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Line;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** What somebody did not like, as it is taken down. */
@Schema(name = "NewComplaint", example = """
        {"branch": "shanghai-jingan", "intake": "phone", "matter": "The room was cold and nobody came for ten minutes.",
         "contact": "calls again on Friday"}""")
record ComplaintRequest(@NotNull @Text(max = 10_000) String matter,
        @Nullable @Schema(description = "Who else is concerned, in the words of who complained") @Text String people,
        @Nullable @Schema(description = "How to reach who complained, if they are no client") @Line(max = 500) String contact,
        @Nullable @Schema(description = "The client who complained, a participant if there is a session; their receipt is sent to them") @Line(max = 100) String client,
        @Nullable @Schema(description = "The session it is about; branch, service and channel are then its own") @Line(max = 100) String session,
        @Nullable @Schema(description = "Required if there is no session") @Line(max = 100) String branch,
        @Nullable @Schema(description = "The booking it is about, if no session of it began; needs the branch") @Line(max = 100) String booking,
        @NotNull Intake intake, @Nullable @Schema(description = "complaint, if nobody says") Kind kind,
        @Nullable @Schema(description = "Ids of staff members") @Size(max = 20) List<@NotNull @Line(max = 100) String> accused,
        @Nullable OffsetDateTime happenedAt,
        @Nullable @Schema(description = "Who is in danger, for staff to report: an incident then, severe at once, of which the branch's manager, investigators and head office are told") Danger danger) {

    Filing filing() {
        if (session == null && branch == null) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is missing.").field("branch",
                    "is required if there is no session");
        }
        if (session != null && booking != null) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("booking",
                    "is left out when a session is named");
        }
        return new Filing(matter, Optional.ofNullable(people), Optional.ofNullable(contact),
                Optional.ofNullable(client).map(ClientId::new), Optional.ofNullable(session),
                Optional.ofNullable(branch).map(BranchId::new), Optional.ofNullable(booking), intake, taken(),
                accused == null ? Set.of() : accused.stream().map(StaffId::new).collect(Collectors.toSet()),
                false, Optional.ofNullable(happenedAt).map(OffsetDateTime::toInstant), Optional.ofNullable(danger));
    }

    private Kind taken() {
        if (danger != null && kind != null && kind != Kind.INCIDENT) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("kind",
                    "is incident when there is danger");
        }
        Kind unsaid = danger == null ? Kind.COMPLAINT : Kind.INCIDENT;
        return kind == null ? unsaid : kind;
    }
}
