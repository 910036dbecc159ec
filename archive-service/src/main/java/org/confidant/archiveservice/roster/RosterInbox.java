package org.confidant.archiveservice.roster;

import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
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
    private final JsonMapper json;

    RosterInbox(Roster roster, JsonMapper json) {
        this.roster = roster;
        this.json = json;
    }

    @Override
    public String sender() {
        return "staff-service";
    }

    @Override
    public Set<String> types() {
        return TYPES.keySet();
    }

    @Override
    public Delivery take(Envelope envelope) {
        Class<? extends RosterMessage> type = TYPES.get(envelope.type());
        if (type == null) {
            return new Delivery.Refused("no such message is known here");
        }
        try {
            RosterMessage message = json.convertValue(envelope.body(), type);
            if (!envelope.senderId().equals(message.subject())) {
                return new Delivery.Refused("a sender tells about itself only");
            }
            learn(message, envelope.n());
            return Delivery.TAKEN;
        } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            return new Delivery.Refused("the message cannot be read");
        }
    }

    private void learn(RosterMessage message, long n) {
        switch (message) {
            case RosterMessage.BranchKnown branch -> roster.learn(branch.known(), n);
            case RosterMessage.PersonKnown person -> roster.learn(person.known(), n);
        }
    }
}
