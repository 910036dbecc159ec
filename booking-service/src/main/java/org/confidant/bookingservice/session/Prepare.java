package org.confidant.bookingservice.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.Participant;
import org.confidant.bookingservice.client.BookableClient;
import org.confidant.bookingservice.client.BookableClients;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.papers.Acts;
import org.confidant.bookingservice.papers.Papers;
import org.confidant.bookingservice.papers.Party;
import org.confidant.bookingservice.readiness.Checks;
import org.confidant.bookingservice.text.KeepTexts;
import org.confidant.bookingservice.text.OfferingTexts;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Gathers what a booking needs before its session can start. */
@Component
public final class Prepare {
    private static final String USUAL_LANGUAGE = "en";

    private final BookableClients clients;
    private final Acts acts;
    private final KeepTexts texts;
    private final Checks checks;

    Prepare(BookableClients clients, Acts acts, KeepTexts texts, Checks checks) {
        this.clients = clients;
        this.acts = acts;
        this.texts = texts;
        this.checks = checks;
    }

    /** How far it is prepared now. */
    public Preparation of(Stored<Booking> stored, BranchScope scope) {
        Booking booking = stored.value();
        String practitioner = booking.place().practitioner().value();
        OfferingTexts published = texts.of(booking.terms().offering());
        Map<Integer, Party> parties = parties(booking, scope);
        Map<ClientId, Papers> papers = acts.of(parties.values().stream().map(Party::client).toList(), scope);
        List<Side> sides = new ArrayList<>();
        List<Integer> erased = new ArrayList<>();
        for (Participant participant : booking.terms().participants()) {
            Party party = parties.get(participant.number());
            if (party == null) {
                erased.add(participant.number());
            } else {
                sides.add(new Side(participant.number(), party,
                        papers.getOrDefault(party.client(), new Papers(List.of())), published, practitioner));
            }
        }
        return new Preparation(sides, erased, published, practitioner,
                checks.of(stored.id(), scope).map(Stored::value));
    }

    /** The participants that are still known, by number. */
    public Map<Integer, Party> parties(Booking booking, BranchScope scope) {
        List<Participant> participants = booking.terms().participants();
        Map<Integer, Party> parties = new TreeMap<>();
        clients.findAll(participants.stream().map(Participant::client).map(ClientId::new).toList(), scope)
                .forEach(client -> participants.stream()
                        .filter(participant -> participant.client().equals(client.id().value()))
                        .forEach(participant -> parties.put(participant.number(), party(booking, client))));
        return parties;
    }

    private static Party party(Booking booking, BookableClient client) {
        return new Party(client.id(), client.branch(), booking.terms().offering(),
                client.language().orElse(USUAL_LANGUAGE), client.minor());
    }
}
