package org.confidant.bookingservice.client.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.confidant.bookingservice.client.Client;
import org.confidant.bookingservice.client.Gender;
import org.confidant.bookingservice.client.KnownClient;
import org.confidant.bookingservice.client.Particulars;
import org.confidant.bookingservice.client.PartnerId;
import org.jspecify.annotations.Nullable;

/** A client as the desk of their branch sees them. */
@Schema(name = "Client")
record ClientView(String id, long version, String branch,
        @Schema(description = "The partner whose client this is; absent for the branch's own") @Nullable String partner,
        String name, @Schema(description = "E.164", example = "+8613800138000") @Nullable String phone,
        @Nullable String email, Gender gender, int birthYear, @Nullable String language, WishesBody contactWishes,
        List<String> interests, @Nullable String preferences, List<GuardianBody> guardians, boolean sharedPhone) {

    static ClientView of(KnownClient known) {
        Client client = known.client();
        Particulars who = client.particulars();
        return new ClientView(client.id().value(), known.version(), client.branch().value(),
                client.partner().map(PartnerId::value).orElse(null), who.name(), who.phone().orElse(null),
                who.email().orElse(null), who.gender(), who.birthYear(), who.language().orElse(null),
                WishesBody.of(who.wishes()), who.interests(), who.preferences().orElse(null),
                who.guardians().stream().map(GuardianBody::of).toList(), client.sharedPhone());
    }
}
