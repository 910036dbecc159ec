package org.confidant.archiveservice.record.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.archiveservice.record.ChatLink;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.record.Closure;
import org.confidant.archiveservice.record.Correction;
import org.confidant.archiveservice.record.Ending;
import org.confidant.archiveservice.record.Notes;
import org.confidant.archiveservice.record.NotesTold;
import org.confidant.archiveservice.record.Participant;
import org.confidant.archiveservice.record.RecordState;
import org.confidant.archiveservice.record.Session;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.record.WrappedKey;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.store.Mapping;

/** A record as its document. */
final class RecordMapping implements Mapping<SessionRecord> {
    static final String CLIENTS = "clients";
    static final String STARTED_AT = "startedAt";
    static final String SEAL_DUE = "sealDue";
    static final String NOTES_DUE = "notesDue";
    static final String STATE = "state";
    static final String PRACTITIONER = "practitioner";

    @Override
    public Document write(SessionRecord record) {
        Session session = record.session();
        Document document = new Document("branch", session.branch().value()).append(STATE, record.state().word())
                .append("offering", session.offering()).append("channel", session.channel())
                .append("mode", session.mode()).append(PRACTITIONER, session.practitioner().value())
                .append(CLIENTS, session.clients().stream().map(ClientId::value).toList())
                .append("participants", session.participants().stream().map(RecordMapping::participant).toList())
                .append(STARTED_AT, Date.from(session.startedAt()))
                .append("plannedEnd", Date.from(session.plannedEnd()))
                .append("keys", record.keys().stream()
                        .map(key -> new Document("client", key.client().value()).append("wrapped", key.wrapped()))
                        .toList())
                .append("links", record.links().stream()
                        .map(link -> new Document("hash", link.hash()).append("participant", link.participant()))
                        .toList())
                .append("told", new Document("missing", record.notesTold().missing()).append("written",
                        record.notesTold().written()))
                .append("corrections", record.corrections().stream().map(RecordMapping::correction).toList())
                .append("heard", record.heard());
        record.ending().ifPresent(end -> document.append("ending", new Document("at", Date.from(end.at()))
                .append("from", Date.from(end.from())).append("outcome", end.outcome())));
        record.notes().ifPresent(notes -> document.append("notes", new Document("by", notes.by().value())
                .append("at", Date.from(notes.at())).append("text", notes.text())));
        record.closure().ifPresent(closure -> document.append("closure", closure(closure)));
        record.sealDue().ifPresent(due -> document.append(SEAL_DUE, Date.from(due)));
        record.notesDue().ifPresent(due -> document.append(NOTES_DUE, Date.from(due)));
        return document;
    }

    private static Document participant(Participant participant) {
        return new Document("number", participant.number()).append("client", participant.client().value())
                .append("recording", participant.recording());
    }

    private static Document correction(Correction correction) {
        Document document = new Document(STARTED_AT, Date.from(correction.startedAt()));
        correction.endedAt().ifPresent(at -> document.append("endedAt", Date.from(at)));
        return document;
    }

    private static Document closure(Closure closure) {
        Document document = new Document("at", Date.from(closure.at())).append("messages", closure.messages());
        closure.proof().ifPresent(proof -> document.append("proof", proof));
        return document;
    }

    @Override
    public SessionRecord read(Document document) {
        Session session = new Session(new BranchId(document.getString("branch")), document.getString("offering"),
                document.getString("channel"), document.getString("mode"),
                new StaffId(document.getString(PRACTITIONER)),
                document.getList("participants", Document.class).stream()
                        .map(one -> new Participant(one.getInteger("number"), new ClientId(one.getString("client")),
                                one.getBoolean("recording")))
                        .toList(),
                at(document, STARTED_AT), at(document, "plannedEnd"));
        Document told = document.get("told", Document.class);
        return new SessionRecord(RecordState.of(document.getString(STATE)), session,
                part(document, "ending").map(end -> new Ending(at(end, "at"), at(end, "from"),
                        end.getString("outcome"))),
                document.getList("keys", Document.class).stream()
                        .map(key -> new WrappedKey(new ClientId(key.getString("client")),
                                key.get("wrapped", Binary.class)))
                        .toList(),
                document.getList("links", Document.class).stream()
                        .map(link -> new ChatLink(link.getString("hash"), link.getInteger("participant"))).toList(),
                part(document, "notes").map(notes -> new Notes(new StaffId(notes.getString("by")), at(notes, "at"),
                        notes.get("text", Binary.class))),
                new NotesTold(told.getBoolean("missing"), told.getBoolean("written")),
                document.getList("corrections", Document.class).stream()
                        .map(before -> new Correction(at(before, STARTED_AT),
                                Optional.ofNullable(before.getDate("endedAt")).map(Date::toInstant)))
                        .toList(),
                part(document, "closure").map(closure -> new Closure(at(closure, "at"), closure.getLong("messages"),
                        Optional.ofNullable(closure.get("proof", Binary.class)))),
                document.getLong("heard"));
    }

    private static Optional<Document> part(Document document, String field) {
        return Optional.ofNullable(document.get(field, Document.class));
    }

    private static Instant at(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
