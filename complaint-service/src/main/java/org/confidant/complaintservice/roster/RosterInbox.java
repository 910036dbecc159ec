package org.confidant.complaintservice.roster;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confidant.complaintservice.roster.RosterMessage.BranchKnown;
import org.confidant.complaintservice.roster.RosterMessage.CalendarPublished;
import org.confidant.complaintservice.roster.RosterMessage.PartnerKnown;
import org.confidant.complaintservice.roster.RosterMessage.PersonKnown;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
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
    private final JsonMapper json;

    RosterInbox(Roster roster, RosterChanged rosterChanged, JsonMapper json) {
        this.roster = roster;
        this.rosterChanged = rosterChanged;
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
