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

/** Learns from archive-service how far it is with letting a complaint's group in; the highest round counts, late or repeated. */
@Component
final class AccessInbox implements Inbox {
    private static final String ARCHIVE = "archive-service";
    private static final String KNOWN = "AccessKnown";

    private final Complaints complaints;
    private final JsonMapper json;

    AccessInbox(Complaints complaints, JsonMapper json) {
        this.complaints = complaints;
        this.json = json;
    }

    /** Fields we do not need are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AccessKnown(String complaint, Long round) {
        AccessKnown {
            Objects.requireNonNull(complaint);
            Objects.requireNonNull(round);
        }
    }

    @Override
    public String sender() {
        return ARCHIVE;
    }

    @Override
    public Set<String> types() {
        return Set.of(KNOWN);
    }

    @Override
    public Delivery take(Envelope envelope) {
        AccessKnown message;
        try {
            message = json.convertValue(envelope.body(), AccessKnown.class);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return new Delivery.Refused("the message cannot be read");
        }
        if (!envelope.senderId().equals(message.complaint())) {
            return new Delivery.Refused("a sender tells about its own complaint only");
        }
        return complaints.accessKnown(message.complaint(), message.round(), InboxScope.ofSender(ARCHIVE))
                ? Delivery.TAKEN
                : new Delivery.Refused("no group looks into such a complaint");
    }
}
