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
 * Takes over what was told of a group, once and in order, and answers in the same write: a crash repeats the answer. Answers
 * that wait hold nothing up, for what is told may take access away.
 */
@Component
final class FollowGrant {
    private static final Delivery TOO_EARLY = new Delivery.Unavailable("what comes before it has not arrived yet");
    private static final Delivery BUSY = new Delivery.Unavailable("another message about it is just being taken");

    private final Grants grants;
    private final MeterRegistry meters;

    FollowGrant(Grants grants, MeterRegistry meters) {
        this.grants = grants;
        this.meters = meters;
    }

    Delivery take(AccessGranted message, Envelope envelope) {
        Optional<Stored<Grant>> known = grants.of(message.complaint(), InboxScope.ofSender(envelope.sender()));
        long heard = known.map(stored -> stored.value().heard()).orElse(0L);
        if (envelope.n() <= heard) {
            return Delivery.TAKEN;
        }
        if (envelope.n() > heard + 1) {
            return TOO_EARLY;
        }
        Grant told = message.told(envelope.n());
        Grant next = known.map(stored -> stored.value().follow(told)).orElse(told);
        List<Message> answer = List.of(AccessKnown.of(next));
        boolean written = known.isPresent()
                ? grants.replace(known.get(), next, answer)
                : grants.start(next, answer);
        if (!written) {
            return BUSY;
        }
        ArchiveMeter.GRANTS.counter(meters, outcome(told, next)).increment();
        return Delivery.TAKEN;
    }

    private static String outcome(Grant told, Grant next) {
        if (told.round() < next.round()) {
            return "late";
        }
        return next.members().isEmpty() ? "ended" : "granted";
    }
}
