package org.confidant.bookingservice.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.bookingservice.agenda.ClaimRef;
import org.confidant.bookingservice.client.BookableClients;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.bookingservice.link.Link;
import org.confidant.bookingservice.link.LinkToken;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Gives every participant a link to say how it was (B16). Who is erased meanwhile gets none. */
@Component
public final class InviteToSurvey {
    private final BookableClients clients;
    private final ClientSeals seals;

    InviteToSurvey(BookableClients clients, ClientSeals seals) {
        this.clients = clients;
        this.seals = seals;
    }

    /** The links, and the news that carries them. */
    public record Invitation(List<Link> links, List<Message> news) {
        /** What the end of a session causes besides: its time is free again. */
        public List<Message> messages(List<ClaimRef> claims) {
            return Stream.concat(news.stream(), BookingNews.released(claims).stream()).toList();
        }
    }

    /** Invites to the survey about a session that ended then; links to complain about it go along. */
    public Invitation about(Stored<Booking> stored, Instant ended) {
        Map<Integer, String> toComplain = stored.value().session().map(Session::complaintLinks).orElse(Map.of());
        Invitation survey = invite(stored, stored.value().terms().participants(), ended, "SurveyOpened");
        return new Invitation(survey.links(),
                survey.news().stream().map(news -> BookingNews.withComplaintLink(news, toComplain)).toList());
    }

    /** Tells one participant that their feedback was answered, with a link to the answer. */
    public Invitation toAnswer(Stored<Booking> stored, int participant, Instant now) {
        return invite(stored, List.of(stored.value().terms().participant(participant)), now, "FeedbackAnswered");
    }

    private Invitation invite(Stored<Booking> stored, List<Participant> participants, Instant from, String news) {
        Booking booking = stored.value();
        Set<String> known = clients.findAll(participants.stream().map(Participant::client).map(ClientId::new).toList(),
                LinkScope.of(booking.terms().branch().value())).stream().map(client -> client.id().value())
                .collect(Collectors.toSet());
        List<Link> links = new ArrayList<>();
        Map<Integer, String> sealed = new HashMap<>();
        participants.stream().filter(participant -> known.contains(participant.client())).forEach(participant -> {
            LinkToken token = LinkToken.random();
            links.add(Link.toSurvey(token, participant.number(), from));
            sealed.put(participant.number(),
                    seals.seal(new ClientId(participant.client()), stored.id(), "link", token.value()));
        });
        return new Invitation(links, BookingNews.told(news, stored.id(), booking, sealed).stream()
                .filter(told -> told.body().containsKey("link")).toList());
    }
}
