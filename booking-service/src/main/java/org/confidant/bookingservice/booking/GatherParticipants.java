package org.confidant.bookingservice.booking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confidant.bookingservice.client.BookableClient;
import org.confidant.bookingservice.client.BookableClients;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.bookingservice.client.PartnerId;
import org.confidant.bookingservice.link.Link;
import org.confidant.bookingservice.link.LinkToken;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.time.TimeSlot;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Finds the clients a booking is for, admits the persons a partner sends along, and gives each a link (B1, G4). */
@Component
final class GatherParticipants {
    private final BookableClients clients;
    private final ClientSeals seals;
    private final Roster roster;
    private final SealedContacts sealedContacts;

    GatherParticipants(BookableClients clients, ClientSeals seals, Roster roster, SealedContacts sealedContacts) {
        this.clients = clients;
        this.seals = seals;
        this.roster = roster;
        this.sealedContacts = sealedContacts;
    }

    /** Those who take part, in the order named, and who arranged it. */
    Gathered gather(NewBooking wanted, Caller caller, Command command) {
        Branch branch = roster.branch(wanted.branch(), caller.scope()).orElseThrow(Refusal::notFound);
        Map<ClientId, BookableClient> known = known(wanted, caller);
        List<Participant> participants = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Attendee attendee : wanted.participants()) {
            int number = participants.size() + 1;
            String client = client(attendee, number, known, branch, caller, command);
            if (!seen.add(client)) {
                throw BookingRefusals.rule("participants[" + (number - 1) + "]", "is named twice");
            }
            participants.add(new Participant(number, client));
        }
        return new Gathered(participants, contact(wanted, caller, participants, command));
    }

    private Map<ClientId, BookableClient> known(NewBooking wanted, Caller caller) {
        List<ClientId> ids = wanted.participants().stream().filter(Attendee.Known.class::isInstance)
                .map(Attendee.Known.class::cast).map(Attendee.Known::client).map(ClientId::new).distinct().toList();
        return clients.findAll(ids, caller.scope()).stream()
                .collect(Collectors.toMap(BookableClient::id, Function.identity()));
    }

    private String client(Attendee attendee, int number, Map<ClientId, BookableClient> known, Branch branch,
            Caller caller, Command command) {
        return switch (attendee) {
            case Attendee.Known(var id) -> Optional.ofNullable(known.get(new ClientId(id)))
                    .filter(client -> client.branch().equals(branch.id()) && client.partner().isEmpty())
                    .map(BookableClient::id).map(ClientId::value)
                    .orElseThrow(() -> BookingRefusals.unknown("participants[" + (number - 1) + "].client"));
            case Attendee.SentAlong(var particulars, var path) ->
                clients.bring(new PartnerId(caller.id()), branch.id(), number - 1, particulars, path, caller.scope(),
                        command).id().value();
        };
    }

    private Contact contact(NewBooking wanted, Caller caller, List<Participant> participants, Command command) {
        if (wanted.contact().isPresent()) {
            return new Contact.SomebodyElse(sealedContacts.seal(participants.getFirst().client(), command.id(),
                    wanted.contact().get()));
        }
        if (caller.is(Role.PARTNER)) {
            return new Contact.ThroughPartner();
        }
        if (wanted.contactParticipant() > participants.size()) {
            throw BookingRefusals.rule("contact.participant", "must be the number of a participant");
        }
        return new Contact.Oneself(wanted.contactParticipant());
    }

    /** A fresh link for each, its token sealed for the message that carries it. */
    MintedLinks mint(String booking, List<Participant> participants, TimeSlot session) {
        List<Link> links = new ArrayList<>();
        Map<Integer, String> sealed = new HashMap<>();
        for (Participant participant : participants) {
            LinkToken token = LinkToken.random();
            links.add(Link.toBooking(token, participant.number(), session));
            sealed.put(participant.number(),
                    seals.seal(new ClientId(participant.client()), booking, "link", token.value()));
        }
        return new MintedLinks(links, sealed);
    }

    /** Who takes part and who arranged it. */
    record Gathered(List<Participant> participants, Contact contact) {
        List<String> clients() {
            return participants.stream().map(Participant::client).toList();
        }
    }
}
