package org.confidant.staffservice.notice;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Stored;
import org.confidant.staffservice.meter.StaffMeter;
import org.confidant.staffservice.staff.Mailbox;
import org.confidant.staffservice.staff.People;
import org.confidant.staffservice.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Mails notices. The message holds nothing; the address is looked up when it goes out. */
@Component
final class NoticeCourier implements Courier {
    private static final String RECEIVER = "notice-mail";
    private static final BranchScope ALL = Everywhere.because("the relay serves every branch");

    private final Notices notices;
    private final People people;
    private final Mailbox mailbox;
    private final MeterRegistry meters;

    NoticeCourier(Notices notices, People people, Mailbox mailbox, MeterRegistry meters) {
        this.notices = notices;
        this.people = people;
        this.mailbox = mailbox;
        this.meters = meters;
    }

    static Message wanted() {
        return new Message(RECEIVER, "NoticeWanted", Map.of());
    }

    @Override
    public String receiver() {
        return RECEIVER;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        return notices.find(envelope.senderId(), ALL).map(notice -> deliver(notice, envelope))
                .orElseGet(() -> new Delivery.Refused("no notice is known under this id"));
    }

    /** Who has left meanwhile gets nothing any more. */
    private Delivery deliver(Notice notice, Envelope envelope) {
        Optional<Delivery> sent = people.find(notice.person(), ALL).map(Stored::value).filter(StaffMember::isHere)
                .map(person -> mailbox.send(person.person().email(), notice.template().about(notice),
                        envelope.sender().replace(':', '.') + "." + envelope.n()));
        StaffMeter.NOTICES.counter(meters, notice.template().word(),
                sent.map(NoticeCourier::outcome).orElse("left")).increment();
        return sent.orElse(Delivery.TAKEN);
    }

    private static String outcome(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Taken taken -> "sent";
            case Delivery.Refused refused -> "refused";
            case Delivery.Unavailable later -> "later";
        };
    }
}
