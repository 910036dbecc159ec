package org.confidant.staffservice.partner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.confidant.staffservice.booking.Told;
import org.confidant.staffservice.partner.Partner;
import org.jspecify.annotations.Nullable;

/** A partner as the API shows it. */
record PartnerView(String id, long version, String name, List<String> branches, boolean suspended, String clientId,
        @Schema(description = "Shown once, by the request that admitted the partner") @Nullable String clientSecret,
        boolean pending) {
    static PartnerView of(Told<Partner> told, @Nullable String clientSecret) {
        Partner partner = told.stored().value();
        return new PartnerView(partner.id().value(), told.stored().version(), partner.name(),
                partner.branches().stream().sorted().toList(), partner.suspended(), partner.id().client(), clientSecret,
                told.pending());
    }
}
