package org.confidant.complaintservice.session.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.complaintservice.session.ClientLink;
import org.confidant.complaintservice.session.Participant;
import org.confidant.complaintservice.session.Session;
import org.confidant.complaintservice.session.Sessions;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Mapping;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.time.TimeSlot;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Sessions, one document each. */
@Component
final class MongoSessions implements Sessions {
    private static final BranchScope BY_LINK = Everywhere.because("a link's branch is known only from its session");
    private static final Command TOLD = new Command("", false, "", "booking-service", OptionalLong.empty());

    private static final String ENDED = "endedAt";
    private static final int BATCH = 500;

    private final StoredCollection<Session> sessions;

    MongoSessions(MongoDatabase database, Relay relay, TechnicalClock technical) {
        sessions = new StoredCollection<>(database, "sessions", "branch", new SessionMapping(), relay, technical);
        sessions.collection().createIndex(Indexes.ascending("links.hash")); // read by byLink
        sessions.collection().createIndex(Indexes.ascending(ENDED, "_id")); // read by eachEnded
    }

    @Override
    public Optional<Stored<Session>> byId(String id, BranchScope scope) {
        return sessions.byId(id, scope);
    }

    @Override
    public Optional<Stored<Session>> byLink(String hash) {
        return sessions.first(Filters.eq("links.hash", hash), BY_LINK);
    }

    @Override
    public Stored<Session> change(String id, BranchScope scope, Command command, UnaryOperator<Session> decision) {
        return sessions.change(id, scope, command, read -> Change.silent(decision.apply(read.value())));
    }

    @Override
    public void keep(String id, Session session, List<Message> messages) {
        sessions.create(id, session, messages, TOLD);
    }

    @Override
    public void eachEnded(TimeSlot stretch, BranchScope scope, Consumer<List<Stored<Session>>> reader) {
        Bson behind = Filters.gte(ENDED, Date.from(stretch.from()));
        while (true) {
            List<Stored<Session>> batch = sessions.list(
                    Filters.and(behind, Filters.lt(ENDED, Date.from(stretch.to()))), scope,
                    Sorts.ascending(ENDED, "_id"), BATCH);
            reader.accept(batch);
            if (batch.size() < BATCH) {
                return;
            }
            Date last = batch.getLast().value().endedAt().map(Date::from).orElseThrow();
            behind = Filters.or(Filters.gt(ENDED, last),
                    Filters.and(Filters.eq(ENDED, last), Filters.gt("_id", batch.getLast().id())));
        }
    }

    /** A session as its document. */
    private static final class SessionMapping implements Mapping<Session> {
        @Override
        public Document write(Session session) {
            Document document = new Document("branch", session.branch().value()).append("offering", session.offering())
                    .append("channel", session.channel()).append("practitioner", session.practitioner().value())
                    .append("participants", session.participants().stream()
                            .map(one -> new Document("number", one.number()).append("client", one.client().value()))
                            .toList())
                    .append("startedAt", Date.from(session.startedAt()))
                    .append("links", session.links().stream()
                            .map(link -> new Document("hash", link.hash()).append("participant", link.participant()))
                            .toList())
                    .append("heard", session.heard());
            session.endedAt().ifPresent(at -> document.append(ENDED, Date.from(at)));
            return document;
        }

        @Override
        public Session read(Document document) {
            return new Session(new BranchId(document.getString("branch")), document.getString("offering"),
                    document.getString("channel"), new StaffId(document.getString("practitioner")),
                    document.getList("participants", Document.class).stream()
                            .map(one -> new Participant(one.getInteger("number"),
                                    new ClientId(one.getString("client"))))
                            .toList(),
                    document.getDate("startedAt").toInstant(),
                    document.getList("links", Document.class).stream()
                            .map(link -> new ClientLink(link.getString("hash"), link.getInteger("participant")))
                            .toList(),
                    Optional.ofNullable(document.getDate(ENDED)).map(Date::toInstant), document.get("heard", 1L));
        }
    }
}
