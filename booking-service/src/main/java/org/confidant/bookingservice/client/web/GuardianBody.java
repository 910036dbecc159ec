package org.confidant.bookingservice.client.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.confidant.bookingservice.client.Guardian;
import org.confidant.platform.web.Line;
import org.jspecify.annotations.Nullable;

/** A guardian, asked and shown alike. */
@Schema(name = "Guardian", description = "Has a phone or an e-mail address, or both")
record GuardianBody(@NotNull @Line(max = 100) String name,
        @Schema(example = "mother") @NotNull @Line(max = 50) String relation,
        @Schema(example = "139 0013 9000") @Line(max = 40) @Nullable String phone,
        @Email @Line(max = 254) @Nullable String email) {

    static GuardianBody of(Guardian guardian) {
        return new GuardianBody(guardian.name(), guardian.relation(), guardian.phone().orElse(null),
                guardian.email().orElse(null));
    }

    Guardian toGuardian() {
        return new Guardian(name, relation, Optional.ofNullable(phone), Optional.ofNullable(email));
    }
}
