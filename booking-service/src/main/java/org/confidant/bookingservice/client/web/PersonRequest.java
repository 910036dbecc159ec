package org.confidant.bookingservice.client.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.confidant.bookingservice.client.ContactWishes;
import org.confidant.bookingservice.client.Gender;
import org.confidant.bookingservice.client.Particulars;
import org.confidant.platform.web.LanguageTag;
import org.confidant.platform.web.Line;
import org.jspecify.annotations.Nullable;

/** A person whom a partner sends along with a booking; never matched with anybody the desk knows (G4). */
@Schema(name = "Person")
public record PersonRequest(@NotNull @Line(max = 100) @Schema(example = "Wang Xiaoming") String name,
        @Schema(description = "As typed in the branch's country", example = "138 0013 8000") @Line(max = 40) @Nullable String phone,
        @Email @Line(max = 254) @Nullable String email,
        @Schema(description = "`undisclosed` when not said") @Nullable Gender gender,
        @Schema(description = "Who could still be 17 by it is a minor and needs a guardian", example = "1988") @NotNull @Min(1890) @Max(2100) Integer birthYear,
        @Schema(description = "BCP 47", example = "zh-CN") @LanguageTag @Nullable String language,
        @Valid @Nullable WishesBody contactWishes,
        @Size(max = 4) @Nullable List<@NotNull @Valid GuardianBody> guardians) {

    public Particulars toParticulars() {
        return new Particulars(name, Optional.ofNullable(phone), Optional.ofNullable(email),
                Objects.requireNonNullElse(gender, Gender.UNDISCLOSED), birthYear, Optional.ofNullable(language),
                contactWishes == null ? ContactWishes.NONE : contactWishes.toWishes(), List.of(), Optional.empty(),
                Objects.requireNonNullElse(guardians, List.<GuardianBody>of()).stream().map(GuardianBody::toGuardian)
                        .toList());
    }
}
