package org.confidant.archiveservice.record;

import java.util.Map;
import java.util.Set;
import org.confidant.platform.outbox.Bodies;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes what booking-service tells of its sessions. */
@Component
final class SessionInbox implements Inbox {
    private static final Map<String, Class<? extends SessionMessage>> TYPES = Map.of("SessionStarted",
            SessionMessage.SessionStarted.class, "SessionEnded", SessionMessage.SessionEnded.class, "SessionCorrected",
            SessionMessage.SessionCorrected.class, "SummaryTold", SessionMessage.SummaryTold.class);

    private final FollowSession followSession;
    private final Bodies<SessionMessage> bodies;

    SessionInbox(FollowSession followSession, JsonMapper json) {
        this.followSession = followSession;
        bodies = new Bodies<>(json, TYPES);
    }

    @Override
    public String sender() {
        return "booking-service";
    }

    @Override
    public Set<String> types() {
        return bodies.types();
    }

    @Override
    public Delivery take(Envelope envelope) {
        return bodies.take(envelope, message -> follow(message, envelope));
    }

    private Delivery follow(SessionMessage message, Envelope envelope) {
        return switch (message) {
            case SessionMessage.SessionStarted started -> followSession.start(started, envelope.n());
            case SessionMessage.SessionEnded ended -> followSession.end(ended, envelope);
            case SessionMessage.SessionCorrected corrected -> followSession.correct(corrected, envelope);
            case SessionMessage.SummaryTold told -> followSession.summarise(told, envelope);
        };
    }
}
