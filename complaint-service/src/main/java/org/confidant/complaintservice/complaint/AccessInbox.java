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

/** Learns from archive-service how far it is with letting a complaint's group in; the highest round counts, late or repeated. */
@Component
final class AccessInbox implements Inbox {
    private static final String ARCHIVE = "archive-service";

    private final Complaints complaints;
    private final Bodies<AccessKnown> bodies;

    AccessInbox(Complaints complaints, JsonMapper json) {
        this.complaints = complaints;
        bodies = new Bodies<>(json, Map.of("AccessKnown", AccessKnown.class));
    }

    /** Fields we do not need are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AccessKnown(String complaint, Long round) implements Body {
        AccessKnown {
            Objects.requireNonNull(complaint);
            Objects.requireNonNull(round);
        }

        @Override
        public String subject() {
            return complaint;
        }
    }

    @Override
    public String sender() {
        return ARCHIVE;
    }

    @Override
    public Set<String> types() {
        return bodies.types();
    }

    @Override
    public Delivery take(Envelope envelope) {
        return bodies.take(envelope, known -> complaints.accessKnown(known.complaint(), known.round(),
                InboxScope.ofSender(ARCHIVE))
                        ? Delivery.TAKEN
                        : new Delivery.Refused("no group looks into such a complaint"));
    }
}
