package org.confidant.complaintservice.complaint;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.Set;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Learns from booking-service that a mail about a complaint reached nobody, or does at last. */
@Component
final class ReachInbox implements Inbox {
    private static final String BOOKING = "booking-service";
    private static final String NOT_REACHED = "ClientNotReached";
    private static final String REACHED = "ClientReached";

    private final NoteReach noteReach;
    private final JsonMapper json;

    ReachInbox(NoteReach noteReach, JsonMapper json) {
        this.noteReach = noteReach;
        this.json = json;
    }

    /** Fields we do not need are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reach(String news, String complaint) {
        Reach {
            Objects.requireNonNull(news);
            Objects.requireNonNull(complaint);
        }
    }

    @Override
    public String sender() {
        return BOOKING;
    }

    @Override
    public Set<String> types() {
        return Set.of(NOT_REACHED, REACHED);
    }

    @Override
    public Delivery take(Envelope envelope) {
        Reach message;
        try {
            message = json.convertValue(envelope.body(), Reach.class);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return new Delivery.Refused("the message cannot be read");
        }
        if (!envelope.senderId().equals(message.news())) {
            return new Delivery.Refused("a sender tells about its own news only");
        }
        return noteReach.note(message.complaint(), envelope.type().equals(REACHED), InboxScope.ofSender(BOOKING))
                ? Delivery.TAKEN
                : new Delivery.Refused("there is no such complaint");
    }
}
