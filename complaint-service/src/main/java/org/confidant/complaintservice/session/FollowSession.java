package org.confidant.complaintservice.session;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/**
 * Keeps when a session ended, for the complaint rate: what comes twice takes effect once. A session whose beginning was never
 * told began before this service was there; nobody complains of it here, so it is left out instead of stopping its lane.
 */
@Component
final class FollowSession {
    private static final Command TOLD = new Command("", false, "", "booking-service", OptionalLong.empty());

    private static final Delivery TOO_EARLY = new Delivery.Unavailable("what comes before it has not arrived yet");

    private final Sessions sessions;
    private final MeterRegistry meters;

    FollowSession(Sessions sessions, MeterRegistry meters) {
        this.sessions = sessions;
        this.meters = meters;
    }

    Delivery end(SessionMessage.SessionEnded message, Envelope envelope) {
        return follow(envelope, session -> session.took(session.startedAt(), Optional.of(message.endedAt()),
                envelope.n()));
    }

    Delivery correct(SessionMessage.SessionCorrected message, Envelope envelope) {
        return follow(envelope, session -> session.took(message.startedAt(),
                Optional.ofNullable(message.endedAt()).or(session::endedAt), envelope.n()));
    }

    private Delivery follow(Envelope envelope, UnaryOperator<Session> news) {
        BranchScope scope = InboxScope.ofSender(envelope.sender());
        Optional<Stored<Session>> known = sessions.byId(envelope.senderId(), scope);
        if (known.isEmpty()) {
            ComplaintMeter.UNHEARD.counter(meters).increment();
            return Delivery.TAKEN;
        }
        if (envelope.n() > known.get().value().heard() + 1) {
            return TOO_EARLY;
        }
        if (envelope.n() <= known.get().value().heard()) {
            return Delivery.TAKEN;
        }
        try {
            sessions.change(envelope.senderId(), scope, TOLD,
                    session -> envelope.n() > session.heard() ? news.apply(session) : session);
        } catch (Refusal busy) {
            return new Delivery.Unavailable(busy.detail());
        }
        return Delivery.TAKEN;
    }
}
