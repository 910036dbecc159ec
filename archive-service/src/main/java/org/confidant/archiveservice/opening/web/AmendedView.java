package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** Says that something was added to a record. */
@Schema(name = "Amendment")
record AmendedView(String id, @Schema(description = "The session's id") String record, String by, OffsetDateTime at) {}
