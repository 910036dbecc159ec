package org.confidant.bookingservice.notice;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.confidant.bookingservice.client.BookableClient;
import org.confidant.bookingservice.client.BookableClients;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.Recipient;
import org.confidant.bookingservice.meter.BookingMeter;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Sends a waiting notice. A refused address ends this notice only, and the desk sees it; nothing else waits (B20). */
@Component
final class SendCourier implements Courier {
    static final String LANE = "smtp";
    private static final BranchScope ALL = Everywhere.because("notices of every branch are sent by the same relay");

    private final Notices notices;
    private final BookableClients clients;
    private final NoticeSender sender;
    private final MeterRegistry meters;

    SendCourier(Notices notices, BookableClients clients, NoticeSender sender,
            MeterRegistry meters) {
        this.notices = notices;
        this.clients = clients;
        this.sender = sender;
        this.meters = meters;
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
            return settled(stored, read -> read.withoutAddress("there is nobody to tell any more"));
        }
        Recipient recipient = recipients.get(notice.recipient());
        if (recipient.email().isEmpty()) {
            return settled(stored, read -> read.withoutAddress("has no e-mail address, or wants no mail"));
        }
        String language = client.flatMap(BookableClient::language).orElse("en");
        var addressee = new NoticeSender.Addressee(recipient.name(), recipient.email().get(), language);
        return switch (sender.send(stored.id(), notice, addressee)) {
            case NoticeSender.Sent.Taken taken -> settled(stored, Notice::sent);
            case NoticeSender.Sent.Refused(var why) -> settled(stored, read -> read.refused(why));
            case NoticeSender.Sent.Later later -> {
                count("later");
                yield new Delivery.Unavailable("the mail server is away");
            }
        };
    }

    private Delivery settled(Stored<Notice> stored, UnaryOperator<Notice> outcome) {
        notices.record(stored.id(), outcome);
        count(outcome.apply(stored.value()).state().name().toLowerCase(Locale.ROOT));
        return Delivery.TAKEN;
    }

    private void count(String outcome) {
        BookingMeter.NOTICES.counter(meters, outcome).increment();
    }
}
