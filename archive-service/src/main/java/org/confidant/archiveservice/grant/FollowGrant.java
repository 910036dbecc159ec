package org.confidant.archiveservice.grant;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.confidant.archiveservice.meter.ArchiveMeter;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/**
 * Takes over what was told of a group when it is of a later round than what is known, and answers in the same write: a crash
 * repeats the answer. It waits for no message that came before, nor for answers of ours, for it may take access away.
 */
@Component
final class FollowGrant {
    private static final Delivery BUSY = new Delivery.Unavailable("another message about it is just being taken");

    private final Grants grants;
    private final MeterRegistry meters;

    FollowGrant(Grants grants, MeterRegistry meters) {
        this.grants = grants;
        this.meters = meters;
    }

    Delivery take(AccessGranted message, Envelope envelope) {
        Optional<Stored<Grant>> known = grants.of(message.complaint(), InboxScope.ofSender(envelope.sender()));
        Grant told = message.told();
        if (known.filter(stored -> stored.value().knows(told)).isPresent()) {
            return taken("known");
        }
        Grant next = known.map(stored -> stored.value().follow(told)).orElse(told);
        List<Message> answer = List.of(AccessKnown.of(next));
        boolean written = known.isPresent()
                ? grants.replace(known.get(), next, answer)
                : grants.start(next, answer);
        if (!written) {
            return BUSY;
        }
        return taken(next.members().isEmpty() ? "ended" : "granted");
    }

    private Delivery taken(String outcome) {
        ArchiveMeter.GRANTS.counter(meters, outcome).increment();
        return Delivery.TAKEN;
    }
}
