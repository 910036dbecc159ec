package org.confidant.archiveservice.grant;

import java.time.DateTimeException;
import java.util.Set;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes what complaint-service tells of the groups that look into complaints. */
@Component
final class GrantInbox implements Inbox {
    private static final String GRANTED = "AccessGranted";

    private final FollowGrant followGrant;
    private final JsonMapper json;

    GrantInbox(FollowGrant followGrant, JsonMapper json) {
        this.followGrant = followGrant;
        this.json = json;
    }

    @Override
    public String sender() {
        return "complaint-service";
    }

    @Override
    public Set<String> types() {
        return Set.of(GRANTED);
    }

    @Override
    public Delivery take(Envelope envelope) {
        AccessGranted message;
        try {
            message = json.convertValue(envelope.body(), AccessGranted.class);
        } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            return new Delivery.Refused("the message cannot be read");
        }
        return envelope.senderId().equals(message.complaint())
                ? followGrant.take(message, envelope)
                : new Delivery.Refused("a sender tells about its own complaint only");
    }
}
