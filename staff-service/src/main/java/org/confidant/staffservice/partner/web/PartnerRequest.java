package org.confidant.staffservice.partner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.confidant.platform.web.Line;

/** What a partner is admitted with. */
@Schema(example = """
        {"name": "Wellness Hub", "branches": ["the id of a branch"]}""")
record PartnerRequest(@Schema(example = "Wellness Hub") @NotNull @Line String name,
        @Schema(description = "Ids of branches it may use") @NotEmpty @Size(max = 100) Set<@NotNull @Line(max = 64) String> branches) {}
