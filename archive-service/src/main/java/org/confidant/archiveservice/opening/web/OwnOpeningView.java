package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.confidant.archiveservice.opening.Opening;
import org.confidant.archiveservice.opening.OwnOpenings;
import org.jspecify.annotations.Nullable;

/** An opening of a client's record, as the client sees it. */
@Schema(name = "OwnOpening")
record OwnOpeningView(@Schema(description = "The session's id") String record,
        @Schema(description = "The staff id of who opened it") String by,
        @Schema(description = "practitioner, or reviewer for who looked into how the session went", example = "practitioner") String role,
        OffsetDateTime at,
        @Schema(description = "In their own words; for a reviewer always the same sentence") @Nullable String reason) {
    /** A record belongs to all who took part: who of them complained, and whether anybody did, is not said here. */
    private static final String REVIEWER = "reviewer";

    static OwnOpeningView of(OwnOpenings.Seen seen, ZoneId zone) {
        Opening opening = seen.entry().opening();
        return new OwnOpeningView(opening.session(), opening.by(),
                opening.grant().isPresent() ? REVIEWER : opening.role(),
                opening.at().atZone(zone).toOffsetDateTime(), seen.reason().orElse(null));
    }
}
