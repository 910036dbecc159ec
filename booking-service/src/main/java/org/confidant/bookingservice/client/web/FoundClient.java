package org.confidant.bookingservice.client.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.confidant.bookingservice.client.Client;
import org.confidant.bookingservice.client.KnownClient;
import org.confidant.bookingservice.client.PartnerId;
import org.confidant.bookingservice.client.Phones;
import org.jspecify.annotations.Nullable;

/** As much of a client as tells them apart from others that were found. */
record FoundClient(String id, String branch, String name, int birthYear,
        @Schema(description = "The last digits of their own phone", example = "8000") @Nullable String phoneEnding,
        @Schema(description = "The partner whose client this is; absent for the branch's own") @Nullable String partner) {

    static FoundClient of(KnownClient known) {
        Client client = known.client();
        return new FoundClient(client.id().value(), client.branch().value(), client.particulars().name(),
                client.particulars().birthYear(), client.particulars().phone().map(Phones::lastFour).orElse(null),
                client.partner().map(PartnerId::value).orElse(null));
    }
}
