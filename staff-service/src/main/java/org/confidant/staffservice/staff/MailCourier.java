package org.confidant.staffservice.staff;

import java.util.Map;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.confidant.staffservice.account.OneTimeSecrets;
import org.springframework.stereotype.Component;

/** Mails to people on the staff. The message holds neither address nor password; both are looked up when it goes out. */
@Component
final class MailCourier implements Courier {
    private static final String RECEIVER = "mail";
    private static final String WITH_PASSWORD = "FirstAdministratorAdmitted";

    private final People people;
    private final Mailbox mailbox;
    private final OneTimeSecrets secrets;

    MailCourier(People people, Mailbox mailbox, OneTimeSecrets secrets) {
        this.people = people;
        this.mailbox = mailbox;
        this.secrets = secrets;
    }

    static Message welcome() {
        return new Message(RECEIVER, "PersonAdmitted", Map.of());
    }

    /** The one mail that carries a password: nobody else could hand it over. */
    static Message welcomeWithPassword() {
        return new Message(RECEIVER, WITH_PASSWORD, Map.of());
    }

    @Override
    public String receiver() {
        return RECEIVER;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        StaffId id = new StaffId(envelope.senderId());
        return people.find(id, Everywhere.because("the relay serves every branch"))
                .<Delivery>map(found -> mailbox.send(found.value().person().email(), letter(id, envelope),
                        envelope.sender().replace(':', '.') + "." + envelope.n()))
                .orElseGet(() -> new Delivery.Refused("nobody is known under this id"));
    }

    private Letter letter(StaffId id, Envelope envelope) {
        return envelope.type().equals(WITH_PASSWORD)
                ? Letter.withPassword(secrets.password(id.value(), id.value()))
                : Letter.WELCOME;
    }
}
