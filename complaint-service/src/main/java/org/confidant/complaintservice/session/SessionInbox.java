package org.confidant.complaintservice.session;

import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes what booking-service tells of sessions. */
@Component
final class SessionInbox implements Inbox {
    private static final Map<String, Class<? extends SessionMessage>> TYPES = Map.of("SessionStarted",
            SessionMessage.SessionStarted.class, "SessionEnded", SessionMessage.SessionEnded.class, "SessionCorrected",
            SessionMessage.SessionCorrected.class);

    private final BeginSession beginSession;
    private final FollowSession followSession;
    private final JsonMapper json;

    SessionInbox(BeginSession beginSession, FollowSession followSession, JsonMapper json) {
        this.beginSession = beginSession;
        this.followSession = followSession;
        this.json = json;
    }

    @Override
    public String sender() {
        return "booking-service";
    }

    @Override
    public Set<String> types() {
        return TYPES.keySet();
    }

    @Override
    public Delivery take(Envelope envelope) {
        Class<? extends SessionMessage> type = TYPES.get(envelope.type());
        if (type == null) {
            return new Delivery.Refused("no such message is known here");
        }
        SessionMessage message;
        try {
            message = json.convertValue(envelope.body(), type);
        } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            return new Delivery.Refused("the message cannot be read");
        }
        if (!envelope.senderId().equals(message.session())) {
            return new Delivery.Refused("a sender tells about its own session only");
        }
        return switch (message) {
            case SessionMessage.SessionStarted started -> {
                beginSession.begin(started.session(), started.started(envelope.n()));
                yield Delivery.TAKEN;
            }
            case SessionMessage.SessionEnded ended -> followSession.end(ended, envelope);
            case SessionMessage.SessionCorrected corrected -> followSession.correct(corrected, envelope);
        };
    }
}
