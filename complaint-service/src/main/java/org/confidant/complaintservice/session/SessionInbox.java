package org.confidant.complaintservice.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
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

    private final BeginSession beginSession;
    private final JsonMapper json;

    SessionInbox(BeginSession beginSession, JsonMapper json) {
        this.beginSession = beginSession;
        this.json = json;
    }

    /** Fields we do not need are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SessionStarted(String session, String branch, String service, String channel, String practitioner,
            List<Attendee> participants, Instant startedAt) {
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Attendee(int number, String client) {
            Attendee {
                Objects.requireNonNull(client);
            }
        }

        SessionStarted {
            Stream.of(session, branch, service, channel, practitioner, participants, startedAt)
                    .forEach(Objects::requireNonNull);
        }

        Session started() {
            return new Session(new BranchId(branch), service, channel, new StaffId(practitioner),
                    participants.stream().map(one -> new Participant(one.number(), new ClientId(one.client())))
                            .toList(),
                    startedAt, List.of());
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
        } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            return new Delivery.Refused("the message cannot be read");
        }
        if (!envelope.senderId().equals(started.session())) {
            return new Delivery.Refused("a sender tells about its own session only");
        }
        beginSession.begin(started.session(), started.started());
        return Delivery.TAKEN;
    }
}
