package org.confidant.bookingservice.task.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Line;

/** Who is to do it from now on. */
@Schema(name = "TaskAssignment", example = """
        {"owner": "the staff id of a colleague in the branch"}""")
record AssignmentRequest(@NotNull @Line(max = 60) @Schema(description = "A staff id") String owner) {}
