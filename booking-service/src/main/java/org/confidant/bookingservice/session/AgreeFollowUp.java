package org.confidant.bookingservice.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.papers.Purpose;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.bookingservice.task.About;
import org.confidant.bookingservice.task.TaskKind;
import org.confidant.bookingservice.task.TaskWanted;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Turns what was agreed for later into tasks of the session's practitioner: a follow-up, and the revisits after it (B15). */
@Component
final class AgreeFollowUp {
    private final Prepare prepare;
    private final Roster roster;

    AgreeFollowUp(Prepare prepare, Roster roster) {
        this.prepare = prepare;
        this.roster = roster;
    }

    /** @throws Refusal if it lies in the past, or if nobody consented to revisits */
    void requireAllowed(Stored<Booking> session, Summary.FollowUp agreed, Instant now, BranchScope scope) {
        if (!agreed.at().isAfter(now)) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("followUp.at",
                    "must lie in the future");
        }
        if (agreed.revisits().isPresent() && wanting(session, scope).isEmpty()) {
            throw new Refusal(SessionProblem.REVISITS_NOT_WANTED,
                    "Ask a client to consent to revisits, or leave followUp.revisits out.");
        }
    }

    /** All of them at once: nothing has to remember to make the next. */
    List<Message> tasks(Stored<Booking> session, Summary.FollowUp agreed, BranchScope scope) {
        String first = session.value().terms().participants().getFirst().client();
        List<Message> tasks = new ArrayList<>();
        tasks.add(task(TaskKind.FOLLOW_UP, session, first, agreed.at(), agreed.way()));
        agreed.revisits().ifPresent(revisits -> {
            String client = wanting(session, scope).map(ClientId::value).orElse(first);
            ZoneId zone = roster.branch(session.value().terms().branch(), scope).map(Branch::zone)
                    .orElseThrow(Refusal::notFound);
            revisits.after(agreed.at(), zone)
                    .forEach(due -> tasks.add(task(TaskKind.REVISIT, session, client, due, agreed.way())));
        });
        return tasks;
    }

    private Optional<ClientId> wanting(Stored<Booking> session, BranchScope scope) {
        return prepare.of(session, scope).sides().stream().filter(side -> side.consented(Purpose.REVISITS)).findFirst()
                .map(side -> side.party().client());
    }

    private static Message task(TaskKind kind, Stored<Booking> session, String client, Instant due, String way) {
        Booking booking = session.value();
        return TaskWanted.ofPerson(kind, booking.terms().branch(), booking.place().practitioner(), due,
                new About(client, Optional.of(session.id()), Optional.of(way)));
    }
}
