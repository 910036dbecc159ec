package org.confidant.complaintservice.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes what booking-service tells of sessions; what a session was when it began does not change. */
@Component
final class SessionInbox implements Inbox {
    private static final String STARTED = "SessionStarted";

    private final Sessions sessions;
    private final JsonMapper json;

    SessionInbox(Sessions sessions, JsonMapper json) {
        this.sessions = sessions;
        this.json = json;
    }

    /** Fields we do not need are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SessionStarted(String session, String branch, String service, String channel, String practitioner) {
        SessionStarted {
            Stream.of(session, branch, service, channel, practitioner).forEach(Objects::requireNonNull);
        }
    }

    @Override
    public String sender() {
        return "booking-service";
    }

    @Override
    public Set<String> types() {
        return Set.of(STARTED);
    }

    @Override
    public Delivery take(Envelope envelope) {
        SessionStarted started;
        try {
            started = json.convertValue(envelope.body(), SessionStarted.class);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return new Delivery.Refused("the message cannot be read");
        }
        if (!envelope.senderId().equals(started.session())) {
            return new Delivery.Refused("a sender tells about its own session only");
        }
        sessions.keep(new Session(started.session(), new BranchId(started.branch()), started.service(),
                started.channel(), new StaffId(started.practitioner())));
        return Delivery.TAKEN;
    }
}
