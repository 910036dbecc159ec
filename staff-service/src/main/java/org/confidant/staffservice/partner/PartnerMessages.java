package org.confidant.staffservice.partner;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Message;
import org.confidant.staffservice.audit.Grant;
import org.confidant.staffservice.audit.GrantCourier;
import org.confidant.staffservice.audit.Held;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.complaint.ComplaintLane;

/** What others must learn of a partner. */
public final class PartnerMessages {
    private PartnerMessages() {}

    /** The whole present picture, for each of them. */
    public static List<Message> known(Partner partner) {
        Map<String, Object> body = new HashMap<>(Map.of("partner", partner.id().value(), "name", partner.name(),
                "branches", partner.branches().stream().sorted().toList(), "suspended", partner.suspended()));
        partner.bar().upTo().ifPresent(upTo -> body.put("barredUntil", upTo.toString()));
        Message toBooking = BookingLane.message("PartnerKnown", body);
        return List.of(toBooking, ComplaintLane.same(toBooking));
    }

    static Message granted(Partner partner, String by, Instant now) {
        return GrantCourier.entry(now, by, partner.id().client(), Grant.Step.GRANTED, Held.NOTHING, held(partner));
    }

    static Message changed(Partner before, Partner after, String by, Instant now) {
        Grant.Step step = after.suspended() ? Grant.Step.WITHDRAWN : Grant.Step.CHANGED;
        return GrantCourier.entry(now, by, before.id().client(), step, held(before), held(after));
    }

    private static Held held(Partner partner) {
        return partner.suspended() ? Held.NOTHING : Held.of(Set.of(Role.PARTNER), partner.branches());
    }
}
