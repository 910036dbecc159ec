package org.confidant.complaintservice.complaint;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.outbox.Bodies;
import org.confidant.platform.outbox.Body;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Learns from booking-service that a mail about a complaint reached nobody, or does at last. */
@Component
final class ReachInbox implements Inbox {
    private static final String BOOKING = "booking-service";
    private static final String REACHED = "ClientReached";

    private final NoteReach noteReach;
    private final Bodies<Reach> bodies;

    ReachInbox(NoteReach noteReach, JsonMapper json) {
        this.noteReach = noteReach;
        bodies = new Bodies<>(json, Map.of("ClientNotReached", Reach.class, REACHED, Reach.class));
    }

    /** Fields we do not need are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reach(String news, String complaint) implements Body {
        Reach {
            Objects.requireNonNull(news);
            Objects.requireNonNull(complaint);
        }

        @Override
        public String subject() {
            return news;
        }
    }

    @Override
    public String sender() {
        return BOOKING;
    }

    @Override
    public Set<String> types() {
        return bodies.types();
    }

    @Override
    public Delivery take(Envelope envelope) {
        boolean reached = envelope.type().equals(REACHED);
        return bodies.take(envelope, reach -> noteReach.note(reach.complaint(), reached, InboxScope.ofSender(BOOKING))
                ? Delivery.TAKEN
                : new Delivery.Refused("there is no such complaint"));
    }
}
