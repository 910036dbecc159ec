package org.confidant.bookingservice.roster;

import java.util.Map;
import java.util.Set;
import org.confidant.bookingservice.roster.RosterMessage.BranchKnown;
import org.confidant.bookingservice.roster.RosterMessage.CalendarPublished;
import org.confidant.bookingservice.roster.RosterMessage.PartnerKnown;
import org.confidant.bookingservice.roster.RosterMessage.PersonKnown;
import org.confidant.platform.outbox.Bodies;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns the roster from staff-service. A message is the whole present picture of its sender, so one that is missing does no
 * harm and the newest wins.
 */
@Component
final class RosterInbox implements Inbox {
    private static final Map<String, Class<? extends RosterMessage>> TYPES = Map.of("BranchKnown", BranchKnown.class,
            "CalendarPublished", CalendarPublished.class, "PersonKnown", PersonKnown.class, "PartnerKnown",
            PartnerKnown.class);

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
            case BranchKnown branch -> roster.learn(branch.known(), n);
            case CalendarPublished calendar -> roster.learn(calendar.known(), n);
            case PersonKnown person -> roster.learn(person.known(), n);
            case PartnerKnown partner -> roster.learn(partner.known(), n);
        }
    }
}
