package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Line;

/** Why a record is to be opened; its clients can read it, unless it is opened for a group that looks into a complaint. */
@Schema(name = "NewOpening", example = """
        {"reason": "Preparing the next session"}""")
record OpeningRequest(@NotNull @Line(max = 500) String reason) {}
