package org.confidant.bookingservice.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/**
 * Takes a booking's news, makes a notice for everybody who must hear it, and sees that they are reminded; sending is the
 * notice's own matter.
 */
@Component
final class NoticeCourier implements Courier {
    private static final BranchScope ALL = Everywhere.because("news of every branch goes through the same relay");
    private static final String AT_THE_DESK = "BookingCheckedIn";
    private static final Set<String> AGREED = Set.of("BookingConfirmed", "BookingMoved");
    private static final Set<String> CALLED_OFF = Set.of("BookingCancelled", "BookingExpired");
    private static final Duration AHEAD = Duration.ofDays(1);

    private final TellClient tellClient;
    private final Reminders reminders;
    private final Clock clock;

    NoticeCourier(TellClient tellClient, Reminders reminders, Clock clock) {
        this.tellClient = tellClient;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public String receiver() {
        return "notice";
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        if (!envelope.type().equals(AT_THE_DESK)) {
            BranchId branch = new BranchId(String.valueOf(envelope.body().get("branch")));
            ClientId client = new ClientId(String.valueOf(envelope.body().get("client")));
            News.OfBooking news = news(envelope);
            tellClient.tell(envelope.senderId() + "-" + envelope.n(), branch, client, news, envelope.n(), ALL);
            if (AGREED.contains(news.type()) || CALLED_OFF.contains(news.type())) {
                remind(branch, client, news);
            }
        }
        return Delivery.TAKEN;
    }

    /** Who agreed to a time that is near needs no reminder of it. */
    private void remind(BranchId branch, ClientId client, News.OfBooking news) {
        Instant start = news.session().from();
        Optional<Instant> due = Optional.of(start.minus(AHEAD))
                .filter(at -> AGREED.contains(news.type()) && at.isAfter(clock.instant()));
        reminders.keep(new Reminder(branch, client.value(), news.booking(), news.participant(), start, due),
                ALL);
    }

    private static News.OfBooking news(Envelope envelope) {
        Map<String, Object> body = envelope.body();
        return new News.OfBooking(envelope.type(), String.valueOf(body.get("booking")),
                ((Number) body.getOrDefault("participant", 1)).intValue(),
                new TimeSlot(Instant.parse(String.valueOf(body.get("start"))),
                        Instant.parse(String.valueOf(body.get("end")))),
                Mode.of(String.valueOf(body.get("mode"))).orElseThrow(),
                Optional.ofNullable(body.get("holdUntil")).map(String::valueOf).map(Instant::parse),
                Optional.ofNullable(body.get("link")).map(String::valueOf),
                Optional.ofNullable(body.get("complaintLink")).map(String::valueOf));
    }
}
