package org.confidant.archiveservice.record.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.record.RecordState;
import org.confidant.archiveservice.record.Records;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Records, one document each. */
@Component
final class MongoRecords implements Records {
    private static final BranchScope BY_LINK = Everywhere.because("a link's branch is known only from its record");
    private static final Command TOLD = new Command("", false, "", "booking-service", OptionalLong.empty());
    private static final int DUE_AT_ONCE = 100;

    private final StoredCollection<SessionRecord> records;

    MongoRecords(MongoDatabase database, Relay relay, TechnicalClock technical) {
        records = new StoredCollection<>(database, "records", "branch", new RecordMapping(), relay, technical);
        MongoCollection<Document> collection = records.collection();
        collection.createIndex(Indexes.ascending("links.hash")); // read by byLink
        collection.createIndex(Indexes.ascending(RecordMapping.SEAL_DUE)); // read by dueToSeal
        collection.createIndex(Indexes.ascending(RecordMapping.NOTES_DUE)); // read by dueForNotes
        collection.createIndex(Indexes.ascending(RecordMapping.CLIENTS, RecordMapping.STARTED_AT)); // read by ofClient, servesSince
    }

    @Override
    public Optional<Stored<SessionRecord>> byId(String session, BranchScope scope) {
        return records.byId(session, scope);
    }

    @Override
    public Optional<Stored<SessionRecord>> byLink(String hash) {
        return records.first(Filters.eq("links.hash", hash), BY_LINK);
    }

    @Override
    public void start(String session, SessionRecord record, List<Message> messages) {
        records.create(session, record, messages, TOLD);
    }

    @Override
    public Stored<SessionRecord> change(String session, BranchScope scope, Command command, Decision decision) {
        return records.change(session, scope, command, decision::decide);
    }

    @Override
    public Optional<Stored<SessionRecord>> write(Stored<SessionRecord> read, Change<SessionRecord> change,
            Command command) {
        return records.write(read, change, command);
    }

    @Override
    public List<Stored<SessionRecord>> dueToSeal(Instant now, BranchScope scope) {
        return due(RecordMapping.SEAL_DUE, now, scope);
    }

    @Override
    public List<Stored<SessionRecord>> dueForNotes(Instant now, BranchScope scope) {
        return due(RecordMapping.NOTES_DUE, now, scope);
    }

    private List<Stored<SessionRecord>> due(String field, Instant now, BranchScope scope) {
        return records.list(Filters.lte(field, Date.from(now)), scope, Sorts.ascending(field), DUE_AT_ONCE);
    }

    @Override
    public List<Stored<SessionRecord>> ofClient(ClientId client, Optional<Position> after, int limit,
            BranchScope scope) {
        Bson theirs = Filters.eq(RecordMapping.CLIENTS, client.value());
        Bson behind = after.<Bson>map(place -> Filters.and(theirs, Filters.or(
                Filters.gt(RecordMapping.STARTED_AT, Date.from(place.startedAt())),
                Filters.and(Filters.eq(RecordMapping.STARTED_AT, Date.from(place.startedAt())),
                        Filters.gt("_id", place.session())))))
                .orElse(theirs);
        return records.list(behind, scope, Sorts.ascending(RecordMapping.STARTED_AT, "_id"), limit);
    }

    @Override
    public Optional<Instant> servesSince(StaffId practitioner, Collection<ClientId> clients, BranchScope scope) {
        Bson running = Filters.and(
                Filters.in(RecordMapping.CLIENTS, clients.stream().map(ClientId::value).toList()),
                Filters.eq(RecordMapping.PRACTITIONER, practitioner.value()),
                Filters.in(RecordMapping.STATE, RecordState.OPEN.word(), RecordState.ENDED.word()));
        return records.list(running, scope, Sorts.descending(RecordMapping.STARTED_AT), 1).stream().findFirst()
                .map(stored -> stored.value().session().startedAt());
    }
}
