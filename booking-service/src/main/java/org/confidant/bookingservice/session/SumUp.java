package org.confidant.bookingservice.session;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.bookingservice.papers.Party;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the practitioner told the clients, and makes the agreed follow-up their task (B14, B15). */
@Component
public final class SumUp {
    private static final String FIELD = "summary";

    private final Bookings bookings;
    private final Prepare prepare;
    private final AgreeFollowUp agreeFollowUp;
    private final Summaries summaries;
    private final ClientSeals seals;
    private final JsonMapper json;
    private final Clock clock;

    SumUp(Bookings bookings, Prepare prepare, AgreeFollowUp agreeFollowUp, Summaries summaries, ClientSeals seals,
            JsonMapper json, Clock clock) {
        this.bookings = bookings;
        this.prepare = prepare;
        this.agreeFollowUp = agreeFollowUp;
        this.summaries = summaries;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    /** The session's practitioner sums up, during the session or afterwards, and may mend the words later. */
    public Stored<Summary> write(String session, SummaryWords words, Optional<Summary.FollowUp> followUp, Caller caller,
            Command command) {
        Stored<Booking> stored = sessionOf(session, caller);
        Booking booking = stored.value();
        Instant now = clock.instant();
        followUp.ifPresent(agreed -> agreeFollowUp.requireAllowed(stored, agreed, now, caller.scope()));
        List<Party> parties = List.copyOf(prepare.parties(booking, caller.scope()).values());
        Summary summary = new Summary(booking.terms().branch(), now, caller.id(),
                copies(session, words, parties), followUp);
        List<Message> messages = messages(stored, summary, Optional.empty(), caller.scope());
        Optional<Stored<Summary>> begun = summaries.of(session, caller.scope()).isPresent()
                ? Optional.empty()
                : summaries.begin(session, summary, messages, command);
        return begun.orElseGet(() -> summaries.change(session, caller.scope(), command,
                before -> replaced(stored, before, summary, caller.scope())));
    }

    private Change<Summary> replaced(Stored<Booking> stored, Summary before, Summary after,
            BranchScope scope) {
        if (before.followUp().isPresent() && after.followUp().isPresent()
                && !before.followUp().equals(after.followUp())) {
            throw new Refusal(SessionProblem.FOLLOW_UP_SET, "Complete or hand on its task instead.");
        }
        Summary next = new Summary(after.branch(), after.at(), after.by(), after.copies(),
                before.followUp().or(after::followUp));
        return new Change<>(next, messages(stored, next, before.followUp(), scope));
    }

    private List<Message> messages(Stored<Booking> stored, Summary summary, Optional<Summary.FollowUp> before,
            BranchScope scope) {
        List<Message> messages = new ArrayList<>();
        summary.copies().stream().findFirst().flatMap(copy -> told(stored.id(), summary, copy))
                .ifPresent(messages::add);
        summary.followUp().filter(_ -> before.isEmpty())
                .ifPresent(agreed -> messages.addAll(agreeFollowUp.tasks(stored, agreed, scope)));
        return messages;
    }

    /** archive-service keeps what was told beside the notes; on the way it lies under a participant's key. */
    private Optional<Message> told(String session, Summary summary, Summary.Copy copy) {
        ClientId client = new ClientId(copy.client());
        return seals.open(client, session, FIELD, copy.sealed())
                .map(text -> json.readValue(text, SummaryWords.class))
                .map(words -> new Message(SessionNews.ARCHIVE, "SummaryTold", Map.of("session", session, "at",
                        summary.at().toString(), "by", summary.by(), "text",
                        seals.message(client, session, "told", words.told() + "\n\n" + words.nextSteps()))));
    }

    private List<Summary.Copy> copies(String session, SummaryWords words, List<Party> parties) {
        return parties.stream().map(Party::client).map(client -> new Summary.Copy(client.value(),
                seals.seal(client, session, FIELD, json.writeValueAsString(words)))).toList();
    }

    private Stored<Booking> sessionOf(String session, Caller caller) {
        Stored<Booking> stored = bookings.byId(session, caller.scope()).orElseThrow(Refusal::notFound);
        Booking booking = stored.value();
        if (booking.session().isEmpty()) {
            throw Refusal.notFound();
        }
        if (!booking.place().practitioner().value().equals(caller.id())) {
            throw Refusal.notAllowed();
        }
        return stored;
    }

    /** The summary, readable; empty when there is none. */
    public Optional<SummaryWords> read(String session, BranchScope scope) {
        return summaries.of(session, scope).flatMap(this::opened);
    }

    /** What was told at earlier sessions with any of these clients, newest first, by session. */
    public List<Map.Entry<Stored<Summary>, SummaryWords>> earlier(String session, List<ClientId> clients, int limit,
            BranchScope scope) {
        return summaries.latest(clients.stream().map(ClientId::value).toList(), limit, scope).stream()
                .filter(stored -> !stored.id().equals(session))
                .flatMap(stored -> opened(stored).map(words -> Map.entry(stored, words)).stream()).toList();
    }

    private Optional<SummaryWords> opened(Stored<Summary> stored) {
        return stored.value().copies().stream()
                .flatMap(copy -> seals.open(new ClientId(copy.client()), stored.id(), FIELD, copy.sealed()).stream())
                .findFirst().map(text -> json.readValue(text, SummaryWords.class));
    }
}
