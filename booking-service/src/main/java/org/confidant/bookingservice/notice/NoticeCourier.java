package org.confidant.bookingservice.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.time.TimeSlot;
import org.springframework.stereotype.Component;

/** Takes a booking's news and makes a notice for everybody who must hear it; sending is the notice's own matter. */
@Component
final class NoticeCourier implements Courier {
    private static final BranchScope ALL = Everywhere.because("news of every branch goes through the same relay");
    private static final String AT_THE_DESK = "BookingCheckedIn";

    private final TellClient tellClient;

    NoticeCourier(TellClient tellClient) {
        this.tellClient = tellClient;
    }

    @Override
    public String receiver() {
        return "notice";
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        if (!envelope.type().equals(AT_THE_DESK)) {
            Map<String, Object> body = envelope.body();
            tellClient.tell(envelope.senderId() + "-" + envelope.n(), new BranchId(String.valueOf(body.get("branch"))),
                    new ClientId(String.valueOf(body.get("client"))), news(envelope), envelope.n(), ALL);
        }
        return Delivery.TAKEN;
    }

    private static News news(Envelope envelope) {
        Map<String, Object> body = envelope.body();
        return new News(envelope.type(), String.valueOf(body.get("booking")),
                ((Number) body.getOrDefault("participant", 1)).intValue(),
                new TimeSlot(Instant.parse(String.valueOf(body.get("start"))),
                        Instant.parse(String.valueOf(body.get("end")))),
                Mode.of(String.valueOf(body.get("mode"))).orElseThrow(),
                Optional.ofNullable(body.get("holdUntil")).map(String::valueOf).map(Instant::parse),
                Optional.ofNullable(body.get("link")).map(String::valueOf));
    }
}
