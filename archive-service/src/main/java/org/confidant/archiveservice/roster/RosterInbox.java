package org.confidant.archiveservice.roster;

import java.util.Map;
import java.util.Set;
import org.confidant.platform.outbox.Bodies;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns branches and bars from staff-service. A message is the whole present picture of its sender, so one that is missing
 * does no harm and the newest wins.
 */
@Component
final class RosterInbox implements Inbox {
    private static final Map<String, Class<? extends RosterMessage>> TYPES = Map.of("BranchKnown",
            RosterMessage.BranchKnown.class, "PersonKnown", RosterMessage.PersonKnown.class);

    private final Roster roster;
    private final Bodies<RosterMessage> bodies;

    RosterInbox(Roster roster, JsonMapper json) {
        this.roster = roster;
        bodies = new Bodies<>(json, TYPES);
    }

    @Override
    public String sender() {
        return "staff-service";
    }

    @Override
    public Set<String> types() {
        return bodies.types();
    }

    @Override
    public Delivery take(Envelope envelope) {
        return bodies.take(envelope, message -> {
            learn(message, envelope.n());
            return Delivery.TAKEN;
        });
    }

    private void learn(RosterMessage message, long n) {
        switch (message) {
            case RosterMessage.BranchKnown branch -> roster.learn(branch.known(), n);
            case RosterMessage.PersonKnown person -> roster.learn(person.known(), n);
        }
    }
}
