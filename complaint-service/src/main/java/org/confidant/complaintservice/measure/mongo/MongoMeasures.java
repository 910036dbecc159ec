package org.confidant.complaintservice.measure.mongo;

import static org.confidant.complaintservice.measure.mongo.MeasureMapping.BRANCH;
import static org.confidant.complaintservice.measure.mongo.MeasureMapping.COMPLAINT;
import static org.confidant.complaintservice.measure.mongo.MeasureMapping.LINK_HASH;
import static org.confidant.complaintservice.measure.mongo.MeasureMapping.ORDERED_AT;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.measure.Measure;
import org.confidant.complaintservice.measure.Measures;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Measures, one document each. */
@Component
final class MongoMeasures implements Measures {
    private static final BranchScope BY_LINK = Everywhere.because("a link's branch is known only from its measure");
    private static final int LISTED = 2 * MOST;

    private final StoredCollection<Measure> measures;

    MongoMeasures(MongoDatabase database, Relay relay, TechnicalClock technical) {
        measures = new StoredCollection<>(database, "measures", BRANCH, new MeasureMapping(), relay, technical);
        measures.collection().createIndex(Indexes.ascending(COMPLAINT, ORDERED_AT, "_id")); // read by of
        measures.collection().createIndex(Indexes.ascending(LINK_HASH)); // read by byLink
    }

    @Override
    public Optional<Stored<Measure>> byId(String id, BranchScope scope) {
        return measures.byId(id, scope);
    }

    @Override
    public Optional<Stored<Measure>> orderedBefore(Command command) {
        return measures.createdBefore(command.id(), command);
    }

    @Override
    public Created<Measure> order(Measure measure, List<Message> messages, Command command) {
        return measures.create(command.id(), measure, messages, command);
    }

    @Override
    public Stored<Measure> change(String id, BranchScope scope, Command command, Decision decision) {
        return measures.change(id, scope, command, decision::decide);
    }

    @Override
    public List<Stored<Measure>> of(String complaint, BranchScope scope) {
        return measures.list(Filters.eq(COMPLAINT, complaint), scope, Sorts.ascending(ORDERED_AT, "_id"), LISTED);
    }

    @Override
    public Optional<Stored<Measure>> byLink(String hash) {
        return measures.first(Filters.eq(LINK_HASH, hash), BY_LINK);
    }
}
