package org.confidant.bookingservice.task;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;

/** The message by which anything in this service has a task opened; it is opened once, whatever dies on the way. */
public record TaskWanted(TaskKind kind, BranchId branch, Task.Falls falls, Optional<StaffId> owner, Instant due,
        About about) {
    static final String LANE = "task";
    private static final String TYPE = "TaskWanted";

    /** A task for that person. */
    public static Message ofPerson(TaskKind kind, BranchId branch, StaffId owner, Instant due, About about) {
        return message(kind, branch, Task.Falls.TO_ONE, Optional.of(owner), due, about);
    }

    /** A task for one of the branch's receptionists. */
    public static Message ofDesk(TaskKind kind, BranchId branch, Instant due, About about) {
        return message(kind, branch, Task.Falls.TO_DESK, Optional.empty(), due, about);
    }

    /** A task for the branch's manager. */
    public static Message ofManager(TaskKind kind, BranchId branch, Instant due, About about) {
        return message(kind, branch, Task.Falls.TO_MANAGER, Optional.empty(), due, about);
    }

    private static Message message(TaskKind kind, BranchId branch, Task.Falls falls, Optional<StaffId> owner,
            Instant due, About about) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind.toString());
        body.put("branch", branch.value());
        body.put("falls", falls.name());
        owner.ifPresent(who -> body.put("owner", who.value()));
        body.put("due", due.toString());
        about.client().ifPresent(client -> body.put("client", client));
        about.booking().ifPresent(booking -> body.put("booking", booking));
        about.detail().ifPresent(detail -> body.put("detail", detail));
        about.words().ifPresent(words -> {
            body.put("feedback", words.feedback());
            words.sealed().ifPresent(sealed -> body.put("words", sealed));
        });
        about.stopped().ifPresent(stopped -> {
            body.put("practitioner", stopped.practitioner());
            body.put("bookings", stopped.bookings());
        });
        return new Message(LANE, TYPE, body);
    }

    static TaskWanted of(Envelope envelope) {
        Map<String, Object> body = envelope.body();
        return new TaskWanted(TaskKind.of(text(body, "kind").orElseThrow()).orElseThrow(),
                new BranchId(text(body, "branch").orElseThrow()),
                Task.Falls.valueOf(text(body, "falls").orElseThrow()), text(body, "owner").map(StaffId::new),
                Instant.parse(text(body, "due").orElseThrow()),
                new About(text(body, "client"), text(body, "booking"), text(body, "detail"),
                        text(body, "feedback").map(id -> new About.Words(id, text(body, "words"))),
                        text(body, "practitioner").map(who -> new About.Stopped(who, texts(body, "bookings")))));
    }

    private static List<String> texts(Map<String, Object> body, String field) {
        return body.get(field) instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Optional<String> text(Map<String, Object> body, String field) {
        return Optional.ofNullable(body.get(field)).map(String::valueOf);
    }
}
