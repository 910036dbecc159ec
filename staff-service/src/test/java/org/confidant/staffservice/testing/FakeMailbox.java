package org.confidant.staffservice.testing;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.confidant.platform.outbox.Delivery;
import org.confidant.staffservice.staff.Letter;
import org.confidant.staffservice.staff.Mailbox;

/** A mail server that takes everything but the addresses it was told to refuse. */
public final class FakeMailbox implements Mailbox {
    /** A mail as it was sent. */
    public record Mail(String address, Letter letter, String messageId) {}

    public final Queue<Mail> mails = new ConcurrentLinkedQueue<>();
    public final Set<String> refused = ConcurrentHashMap.newKeySet();
    public volatile boolean away;

    @Override
    public Delivery send(String address, Letter letter, String messageId) {
        if (away) {
            return new Delivery.Unavailable("away");
        }
        if (refused.contains(address)) {
            return new Delivery.Refused("the address was refused");
        }
        mails.add(new Mail(address, letter, messageId));
        return Delivery.TAKEN;
    }

    /** What that address got whose subject holds the word. */
    public List<Mail> to(String address, String word) {
        return mails.stream().filter(mail -> mail.address().equals(address) && mail.letter().subject().contains(word))
                .toList();
    }
}
