package org.confidant.bookingservice.notice;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.bookingservice.client.BookableClient;
import org.confidant.bookingservice.client.BookableClients;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.Recipient;
import org.confidant.bookingservice.meter.BookingMeter;
import org.confidant.bookingservice.task.About;
import org.confidant.bookingservice.task.TaskKind;
import org.confidant.bookingservice.task.TaskWanted;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Sends a waiting notice. A refused address ends this notice only, and the desk sees it; nothing else waits (B20). */
@Component
final class SendCourier implements Courier {
    static final String LANE = "smtp";
    private static final Duration TO_MEND_ADDRESS = Duration.ofDays(1);
    private static final BranchScope ALL = Everywhere.because("notices of every branch are sent by the same relay");

    private final Notices notices;
    private final BookableClients clients;
    private final NoticeSender sender;
    private final MeterRegistry meters;
    private final Clock clock;

    SendCourier(Notices notices, BookableClients clients, NoticeSender sender, MeterRegistry meters, Clock clock) {
        this.notices = notices;
        this.clients = clients;
        this.sender = sender;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String receiver() {
        return LANE;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        Optional<Stored<Notice>> waiting = notices.byId(envelope.senderId(), ALL)
                .filter(stored -> stored.value().state() == NoticeState.WAITING);
        return waiting.isPresent() ? send(waiting.get()) : Delivery.TAKEN;
    }

    private Delivery send(Stored<Notice> stored) {
        Notice notice = stored.value();
        Optional<BookableClient> client = clients.find(new ClientId(notice.client()), ALL);
        List<Recipient> recipients = client.map(BookableClient::recipients).orElse(List.of());
        if (notice.recipient() >= recipients.size()) {
            return settled(stored, notice.withoutAddress("there is nobody to tell any more"), List.of());
        }
        Recipient recipient = recipients.get(notice.recipient());
        if (recipient.email().isEmpty()) {
            return settled(stored, notice.withoutAddress("has no e-mail address, or wants no mail"), List.of());
        }
        String language = client.flatMap(BookableClient::language).orElse("en");
        var addressee = new NoticeSender.Addressee(recipient.name(), recipient.email().get(), language);
        return switch (sender.send(stored.id(), notice, addressee)) {
            case NoticeSender.Sent.Taken taken -> settled(stored, notice.sent(), List.of());
            case NoticeSender.Sent.Refused(var why) ->
                settled(stored, notice.refused(why), List.of(addressFailed(notice)));
            case NoticeSender.Sent.Later later -> {
                count("later");
                yield new Delivery.Unavailable("the mail server is away");
            }
        };
    }

    /** Somebody at the desk finds out the right address (B15). */
    private Message addressFailed(Notice notice) {
        return TaskWanted.ofDesk(TaskKind.ADDRESS_FAILED, notice.branch(), clock.instant().plus(TO_MEND_ADDRESS),
                new About(notice.client(), notice.news().appointment(), Optional.empty()));
    }

    private Delivery settled(Stored<Notice> stored, Notice outcome, List<Message> messages) {
        notices.record(stored.id(),
                _ -> new Change<>(outcome, Stream.concat(messages.stream(), heard(outcome)).toList()));
        count(outcome.state().name().toLowerCase(Locale.ROOT));
        return Delivery.TAKEN;
    }

    /** Whoever has news of a complaint sent must know whether anybody was reached. */
    private static Stream<Message> heard(Notice outcome) {
        return switch (outcome.news()) {
            case News.OfBooking _ -> Stream.empty();
            case News.OfComplaint _ -> Stream.of(new Message(Notice.OUTCOME_LANE, "NoticeSettled", Map.of()));
        };
    }

    private void count(String outcome) {
        BookingMeter.NOTICES.counter(meters, outcome).increment();
    }
}
