package org.confidant.staffservice.staff.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.LanguageTag;
import org.confidant.platform.web.Line;
import org.confidant.staffservice.field.Known;
import org.confidant.staffservice.field.Words;
import org.confidant.staffservice.hours.HoursLine;
import org.confidant.staffservice.staff.Application;
import org.confidant.staffservice.staff.Gender;
import org.confidant.staffservice.staff.Person;
import org.confidant.staffservice.staff.Rights;
import org.confidant.staffservice.staff.StaffId;
import org.confidant.staffservice.staff.Work;
import org.jspecify.annotations.Nullable;

/** Somebody to be admitted. */
@Schema(example = """
        {"name": "Wang Ming", "email": "wang.ming@example.org", "gender": "male", "roles": ["practitioner"],
         "branches": ["the id of a branch"], "services": ["the id of a service"], "languages": ["zh-CN"],
         "weeklyHours": [{"day": "MONDAY", "from": "09:00", "to": "17:00"}]}""")
record StaffRequest(@Schema(example = "王明") @NotNull @Line String name,
        @Schema(description = "They sign in with it; no two people share one", example = "wang.ming@example.org") @NotNull @Line(max = 254) @Email String email,
        @NotNull Gender gender,
        @Schema(example = "[\"practitioner\"]") @NotEmpty @Size(max = 12) Set<@NotNull @Known(Words.ROLE) String> roles,
        @Schema(description = "Ids of branches; `*` alone stands for all, later ones included, and is for company-wide roles") @NotEmpty @Size(max = 100) Set<@NotNull @Line(max = 64) String> branches,
        @Schema(description = "Ids of services they can serve") @Nullable @Size(max = 100) Set<@NotNull @Line(max = 64) String> services,
        @Schema(description = "BCP 47", example = "[\"zh-CN\"]") @Nullable @Size(max = 20) Set<@NotNull @LanguageTag String> languages,
        @Schema(description = "Local times of their branch") @Nullable @Size(max = 50) List<@NotNull @Valid HoursLine> weeklyHours,
        @Schema(description = "Staff id") @Nullable @Line(max = 64) String lineManager) {

    Application toApplication() {
        return new Application(new Person(name.strip(), email.strip(), gender), new Rights(roles(roles), branches),
                new Work(orNone(services), orNone(languages),
                        HoursLine.read(weeklyHours == null ? List.of() : weeklyHours),
                        Optional.ofNullable(lineManager).map(StaffId::new)));
    }

    static Set<Role> roles(Set<String> names) {
        return names.stream().flatMap(name -> Role.named(name).stream()).collect(Collectors.toSet());
    }

    private static Set<String> orNone(@Nullable Set<String> words) {
        return words == null ? Set.of() : words;
    }
}
