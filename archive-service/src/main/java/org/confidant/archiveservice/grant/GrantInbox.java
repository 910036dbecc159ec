package org.confidant.archiveservice.grant;

import java.util.Map;
import java.util.Set;
import org.confidant.platform.outbox.Bodies;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes what complaint-service tells of the groups that look into complaints. */
@Component
final class GrantInbox implements Inbox {
    private final FollowGrant followGrant;
    private final Bodies<AccessGranted> bodies;

    GrantInbox(FollowGrant followGrant, JsonMapper json) {
        this.followGrant = followGrant;
        bodies = new Bodies<>(json, Map.of("AccessGranted", AccessGranted.class));
    }

    @Override
    public String sender() {
        return "complaint-service";
    }

    @Override
    public Set<String> types() {
        return bodies.types();
    }

    @Override
    public Delivery take(Envelope envelope) {
        return bodies.take(envelope, granted -> followGrant.take(granted, envelope));
    }
}
