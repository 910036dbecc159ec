package org.confidant.bookingservice.task.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.task.About;
import org.confidant.bookingservice.task.Task;
import org.confidant.bookingservice.task.TaskKind;
import org.confidant.platform.store.Mapping;

/** How a task stands in its document; {@code careAt} is there only while the sweep has to look at it. */
final class TaskMapping implements Mapping<Task> {
    static final String OPEN = "open";
    static final String OWNER = "owner";
    static final String DUE = "dueAt";
    static final String CARE_AT = "careAt";
    static final String PRACTITIONER = "practitioner";

    @Override
    public Document write(Task task) {
        Document document = new Document("branch", task.branch().value()).append("kind", task.kind().toString())
                .append("falls", task.falls().name()).append(DUE, Date.from(task.due())).append(OPEN, task.open())
                .append("escalated", task.escalated())
                .append("history", task.history().stream().map(TaskMapping::write).toList());
        task.about().client().ifPresent(client -> document.append("client", client));
        task.owner().ifPresent(owner -> document.append(OWNER, owner.value()));
        task.about().booking().ifPresent(booking -> document.append("booking", booking));
        task.about().detail().ifPresent(detail -> document.append("detail", detail));
        task.about().words().ifPresent(words -> {
            document.append("feedback", words.feedback());
            words.sealed().ifPresent(sealed -> document.append("words", sealed));
        });
        task.about().stopped().ifPresent(stopped -> document.append(PRACTITIONER, stopped.practitioner())
                .append("bookings", stopped.bookings()));
        task.sealedOutcome().ifPresent(outcome -> document.append("outcome", outcome));
        if (task.open() && !task.escalated()) {
            document.append(CARE_AT, task.owner().isPresent() ? Date.from(task.due()) : Date.from(Instant.EPOCH));
        }
        return document;
    }

    private static Document write(Task.Handing handing) {
        Document document = new Document("what", handing.what()).append("at", Date.from(handing.at())).append("by",
                handing.by());
        handing.owner().ifPresent(owner -> document.append(OWNER, owner));
        return document;
    }

    @Override
    public Task read(Document document) {
        About about = new About(text(document, "client"), text(document, "booking"), text(document, "detail"),
                text(document, "feedback").map(id -> new About.Words(id, text(document, "words"))),
                text(document, PRACTITIONER).map(
                        who -> new About.Stopped(who, document.getList("bookings", String.class))));
        return new Task(TaskKind.of(document.getString("kind")).orElseThrow(),
                new BranchId(document.getString("branch")), Task.Falls.valueOf(document.getString("falls")),
                text(document, OWNER).map(StaffId::new), document.getDate(DUE).toInstant(),
                document.getBoolean("escalated"), about, text(document, "outcome"),
                document.getList("history", Document.class).stream().map(TaskMapping::handing).toList());
    }

    private static Task.Handing handing(Document document) {
        return new Task.Handing(document.getString("what"), document.getDate("at").toInstant(),
                document.getString("by"), text(document, OWNER));
    }

    private static Optional<String> text(Document document, String field) {
        return Optional.ofNullable(document.getString(field));
    }
}
