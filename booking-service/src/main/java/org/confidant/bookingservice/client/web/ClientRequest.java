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
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** Somebody the branch has not served yet. */
@Schema(name = "NewClient", example = ClientRequest.EXAMPLE)
record ClientRequest(
        @Schema(description = "One of the caller's branches; need not be said by who has only one") @Line(max = 64) @Nullable String branch,
        @NotNull @Line(max = 100) String name,
        @Schema(description = "As typed in the branch's country; a minor may have none", example = "138 0013 8000") @Line(max = 40) @Nullable String phone,
        @Email @Line(max = 254) @Nullable String email,
        @Schema(description = "`undisclosed` when not said") @Nullable Gender gender,
        @Schema(description = "Who could still be 17 by it is a minor and needs a guardian", example = "1988") @NotNull @Min(1890) @Max(2100) Integer birthYear,
        @Schema(description = "BCP 47", example = "zh-CN") @LanguageTag @Nullable String language,
        @Valid @Nullable WishesBody contactWishes,
        @Size(max = 20) @Nullable List<@NotNull @Line(max = 100) String> interests,
        @Schema(description = "Anything the branch should keep in mind, such as a quiet room") @Text(max = 1000) @Nullable String preferences,
        @Size(max = 4) @Nullable List<@NotNull @Valid GuardianBody> guardians,
        @Schema(description = "The phone is shared with other clients of the branch, so a known phone is no reason to refuse") @Nullable Boolean sharedPhone) {

    static final String EXAMPLE = """
            {"name": "Wang Xiaoming", "phone": "138 0013 8000", "email": "xiaoming@example.com", "gender": "male",
             "birthYear": 1988, "language": "zh-CN", "contactWishes": {"how": ["phone"], "from": "18:00", "name": "Mr W"},
             "interests": ["hiking"], "guardians": []}""";

    Particulars toParticulars() {
        return new Particulars(name, Optional.ofNullable(phone), Optional.ofNullable(email),
                Objects.requireNonNullElse(gender, Gender.UNDISCLOSED), birthYear, Optional.ofNullable(language),
                contactWishes == null ? ContactWishes.NONE : contactWishes.toWishes(),
                Objects.requireNonNullElse(interests, List.of()), Optional.ofNullable(preferences),
                Objects.requireNonNullElse(guardians, List.<GuardianBody>of()).stream().map(GuardianBody::toGuardian)
                        .toList());
    }

    boolean shared() {
        return Boolean.TRUE.equals(sharedPhone);
    }
}
