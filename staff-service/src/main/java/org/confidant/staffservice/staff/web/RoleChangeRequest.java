package org.confidant.staffservice.staff.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confidant.platform.web.LanguageTag;
import org.confidant.platform.web.Line;
import org.confidant.staffservice.field.Known;
import org.confidant.staffservice.field.Words;
import org.confidant.staffservice.hours.HoursLine;
import org.confidant.staffservice.staff.Rights;
import org.confidant.staffservice.staff.StaffId;
import org.confidant.staffservice.staff.Wanted;
import org.jspecify.annotations.Nullable;

/** The rights somebody is to have; of their work, what is left out stays as it is. */
@Schema(example = """
        {"roles": ["receptionist"], "branches": ["the id of a branch"]}""")
record RoleChangeRequest(
        @Schema(example = "[\"practitioner\"]") @NotEmpty @Size(max = 12) Set<@NotNull @Known(Words.ROLE) String> roles,
        @Schema(description = "Ids of branches, or `*` alone") @NotEmpty @Size(max = 100) Set<@NotNull @Line(max = 64) String> branches,
        @Nullable @Size(max = 100) Set<@NotNull @Line(max = 64) String> services,
        @Nullable @Size(max = 20) Set<@NotNull @LanguageTag String> languages,
        @Nullable @Size(max = 50) List<@NotNull @Valid HoursLine> weeklyHours,
        @Nullable @Line(max = 64) String lineManager) {
    Wanted toWanted() {
        return new Wanted(new Rights(StaffRequest.roles(roles), branches), Optional.ofNullable(services),
                Optional.ofNullable(languages), Optional.ofNullable(weeklyHours).map(HoursLine::read),
                Optional.ofNullable(lineManager).map(StaffId::new));
    }
}
