package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.complaint.Filing;
import org.confidant.complaintservice.complaint.Intake;
import org.confidant.complaintservice.session.OpenLink;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** What a client did not like about a session, in their own words. */
@Schema(name = "NewComplaintByLink", example = """
        {"matter": "The manager laughed when I asked for another room.", "aboutManagement": true}""")
record LinkComplaintRequest(@NotNull @Text(max = 10_000) String matter,
        @Nullable @Schema(description = "Who else is concerned") @Text String people,
        @Nullable @Schema(description = "complaint, if nobody says") Kind kind,
        @Nullable @Schema(description = "Whether it is about who leads the branch; then nobody of the branch handles it, and none of them sees it") Boolean aboutManagement,
        @Nullable OffsetDateTime happenedAt) {

    Filing filing(OpenLink.Visitor visitor) {
        return new Filing(matter, Optional.ofNullable(people), Optional.empty(),
                Optional.of(visitor.participant().client()), Optional.of(visitor.id()), Optional.empty(),
                Optional.empty(), Intake.LINK,
                kind == null ? Kind.COMPLAINT : kind, Set.of(), Boolean.TRUE.equals(aboutManagement),
                Optional.ofNullable(happenedAt).map(OffsetDateTime::toInstant), Optional.empty());
    }
}
