package org.confidant.bookingservice.client.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.confidant.bookingservice.client.ContactWishes;
import org.confidant.bookingservice.client.Gender;
import org.confidant.bookingservice.client.Guardian;
import org.confidant.bookingservice.client.Particulars;
import org.confidant.platform.web.LanguageTag;
import org.confidant.platform.web.Line;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A merge patch (RFC 7396). A class and not a record: only so does Jackson leave what is not said apart from what is said to
 * be {@code null}, which an empty value stands for.
 */
@SuppressWarnings("NullableOptional") // the difference it warns about is the meaning of a merge patch
@Schema(name = "ClientPatch", description = "What is not named stays. `null` removes phone, email, language, contactWishes and preferences; lists are replaced whole.", example = """
        {"email": "wang@example.com", "contactWishes": null}""")
final class ClientPatch {
    @JsonProperty
    @Line(max = 100)
    private @Nullable String name;
    @JsonProperty
    private @Nullable Optional<@Line(max = 40) String> phone;
    @JsonProperty
    private @Nullable Optional<@Email @Line(max = 254) String> email;
    @JsonProperty
    private @Nullable Gender gender;
    @JsonProperty
    private @Nullable Integer birthYear;
    @JsonProperty
    private @Nullable Optional<@LanguageTag String> language;
    @JsonProperty
    private @Nullable Optional<@Valid WishesBody> contactWishes;
    @JsonProperty
    @Size(max = 20)
    private @Nullable List<@NotNull @Line(max = 100) String> interests;
    @JsonProperty
    private @Nullable Optional<@Text(max = 1000) String> preferences;
    @JsonProperty
    @Size(max = 4)
    private @Nullable List<@NotNull @Valid GuardianBody> guardians;
    @JsonProperty
    private @Nullable Boolean sharedPhone;

    Particulars applyTo(Particulars before) {
        return new Particulars(Objects.requireNonNullElse(name, before.name()),
                Objects.requireNonNullElse(phone, before.phone()), Objects.requireNonNullElse(email, before.email()),
                Objects.requireNonNullElse(gender, before.gender()),
                Objects.requireNonNullElse(birthYear, before.birthYear()),
                Objects.requireNonNullElse(language, before.language()), wishes(before.wishes()),
                Objects.requireNonNullElse(interests, before.interests()),
                Objects.requireNonNullElse(preferences, before.preferences()), guardians(before.guardians()));
    }

    Optional<Boolean> shared() {
        return Optional.ofNullable(sharedPhone);
    }

    private ContactWishes wishes(ContactWishes before) {
        return contactWishes == null
                ? before
                : contactWishes.map(WishesBody::toWishes).orElse(ContactWishes.NONE);
    }

    private List<Guardian> guardians(List<Guardian> before) {
        return guardians == null ? before : guardians.stream().map(GuardianBody::toGuardian).toList();
    }
}
