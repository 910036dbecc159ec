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
        @Schema(description = "The staff id of who opened it") String by, String role, OffsetDateTime at,
        @Nullable String reason) {
    static OwnOpeningView of(OwnOpenings.Seen seen, ZoneId zone) {
        Opening opening = seen.entry().opening();
        return new OwnOpeningView(opening.session(), opening.by(), opening.role(),
                opening.at().atZone(zone).toOffsetDateTime(), seen.reason().orElse(null));
    }
}
