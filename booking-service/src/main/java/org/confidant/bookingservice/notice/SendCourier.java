package org.confidant.bookingservice.notice;

import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.client.BookableClient;
import org.confidant.bookingservice.client.BookableClients;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.Recipient;
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

    SendCourier(Notices notices, BookableClients clients, NoticeSender sender) {
        this.notices = notices;
        this.clients = clients;
        this.sender = sender;
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
            notices.record(stored.id(), read -> read.withoutAddress("there is nobody to tell any more"));
            return Delivery.TAKEN;
        }
        Recipient recipient = recipients.get(notice.recipient());
        if (recipient.email().isEmpty()) {
            notices.record(stored.id(), read -> read.withoutAddress("has no e-mail address, or wants no mail"));
            return Delivery.TAKEN;
        }
        String language = client.flatMap(BookableClient::language).orElse("en");
        var addressee = new NoticeSender.Addressee(recipient.name(), recipient.email().get(), language);
        return switch (sender.send(stored.id(), notice, addressee)) {
            case NoticeSender.Sent.Taken taken -> {
                notices.record(stored.id(), Notice::sent);
                yield Delivery.TAKEN;
            }
            case NoticeSender.Sent.Refused(var why) -> {
                notices.record(stored.id(), read -> read.refused(why));
                yield Delivery.TAKEN;
            }
            case NoticeSender.Sent.Later later -> new Delivery.Unavailable("the mail server is away");
        };
    }
}
