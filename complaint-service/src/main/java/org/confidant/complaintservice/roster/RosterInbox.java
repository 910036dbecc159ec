package org.confidant.complaintservice.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confidant.complaintservice.roster.RosterMessage.BranchKnown;
import org.confidant.complaintservice.roster.RosterMessage.CalendarPublished;
import org.confidant.complaintservice.roster.RosterMessage.PartnerKnown;
import org.confidant.complaintservice.roster.RosterMessage.PersonKnown;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.outbox.Bodies;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns the roster from staff-service. A message is the whole present picture of its sender, so one that is missing does no
 * harm and the newest wins. Who reckons with hours, calendars or people hears of every new one before the message counts as
 * taken.
 */
@Component
final class RosterInbox implements Inbox {
    private static final Map<String, Class<? extends RosterMessage>> TYPES = Map.of("BranchKnown", BranchKnown.class,
            "CalendarPublished", CalendarPublished.class, "PersonKnown", PersonKnown.class, "PartnerKnown",
            PartnerKnown.class);

    private static final BranchScope OF_STAFF_SERVICE = InboxScope.ofSender("staff-service");

    private final Roster roster;
    private final RosterChanged rosterChanged;
    private final Bodies<RosterMessage> bodies;

    RosterInbox(Roster roster, RosterChanged rosterChanged, JsonMapper json) {
        this.roster = roster;
        this.rosterChanged = rosterChanged;
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
            case BranchKnown branch -> {
                roster.learn(branch.known(), n);
                rosterChanged.ofBranches(List.of(branch.known().id()));
                branch.known().manager().ifPresent(rosterChanged::ofPerson);
            }
            case CalendarPublished calendar -> {
                roster.learn(calendar.known(), n);
                rosterChanged.ofBranches(roster.branchesIn(calendar.country(), OF_STAFF_SERVICE));
            }
            case PersonKnown person -> {
                roster.learn(person.known(), n);
                rosterChanged.ofPerson(person.known().id());
            }
            case PartnerKnown partner -> roster.learn(partner.known(), n);
        }
    }
}
