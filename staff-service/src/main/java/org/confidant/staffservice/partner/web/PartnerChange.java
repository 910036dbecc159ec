package org.confidant.staffservice.partner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.confidant.platform.web.Line;

/** The branches a partner may use from now on, and whether it may use any. */
@Schema(example = """
        {"branches": ["the id of a branch"], "suspended": false}""")
record PartnerChange(
        @Schema(description = "Ids of branches it may use") @NotEmpty @Size(max = 100) Set<@NotNull @Line(max = 64) String> branches,
        @Schema(description = "A suspended partner gets no token, and those it has fail") @NotNull Boolean suspended) {}
