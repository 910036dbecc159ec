package org.confidant.staffservice.staff.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Line;

/** Who is named the manager. */
@Schema(example = """
        {"manager": "V7mZ3aQ1x0pKc9dR"}""")
record ManagerRequest(@Schema(description = "The id of one of the branch's managers") @NotNull @Line String manager) {}
