package org.confidant.archiveservice.record.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A draft of notes, as its author sees it. */
@Schema(name = "Notes")
record NotesView(String session, long version, String state, String text, OffsetDateTime at,
        @Nullable @Schema(description = "When it will be sealed; missing while the session runs") OffsetDateTime sealedFrom) {}
