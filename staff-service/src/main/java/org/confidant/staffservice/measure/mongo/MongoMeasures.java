package org.confidant.staffservice.measure.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Scopes;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.InternalCommand;
import org.confidant.staffservice.measure.FollowMeasure;
import org.confidant.staffservice.measure.Measure;
import org.confidant.staffservice.measure.MeasureId;
import org.confidant.staffservice.measure.MeasureState;
import org.confidant.staffservice.measure.Measures;
import org.confidant.staffservice.staff.StaffId;
import org.confidant.staffservice.staff.mongo.Seals;
import org.springframework.stereotype.Component;

/** One document per measure. */
@Component
public final class MongoMeasures implements Measures {
    private static final int AT_ONCE = 100;

    private final StoredCollection<Measure> measures;
    private final Seals seals;

    public MongoMeasures(MongoDatabase database, Relay relay, TechnicalClock technical, SubjectKeys keys) {
        seals = new Seals(keys);
        measures = new StoredCollection<>(database, "measures", MeasureMapping.BRANCH, new MeasureMapping(seals), relay,
                technical);
        measures.collection().createIndex(
                Indexes.ascending(MeasureMapping.KIND, MeasureMapping.STATE, MeasureMapping.OPENED, "_id")); // read by list, for all branches
        measures.collection().createIndex(Indexes.ascending(MeasureMapping.BRANCH, MeasureMapping.KIND,
                MeasureMapping.STATE, MeasureMapping.OPENED, "_id")); // read by list
        measures.collection().createIndex(Indexes.ascending(MeasureMapping.STATE, MeasureMapping.UNTIL)); // read by expired
        measures.collection().createIndex(Indexes.ascending(MeasureMapping.PERSON)); // read by pendingOf
    }

    @Override
    public Created<Measure> add(Measure measure, List<Message> messages) {
        return measures.create(measure.id().value(), measure, messages, InternalCommand.fresh());
    }

    @Override
    public Optional<Stored<Measure>> find(MeasureId id, BranchScope scope) {
        return measures.byId(id.value(), scope);
    }

    @Override
    public List<Stored<Measure>> list(Selection selection, BranchScope scope) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq(MeasureMapping.KIND, selection.kind().name()),
                Filters.in(MeasureMapping.STATE, names(selection.states())),
                Filters.ne(MeasureMapping.PERSON, selection.except().value()),
                Scopes.within(scope, MeasureMapping.BRANCH)));
        selection.after().ifPresent(after -> filters.add(behind(after)));
        List<Document> found = measures.collection().find(Filters.and(filters))
                .sort(Indexes.ascending(MeasureMapping.OPENED, "_id")).limit(selection.limit())
                .batchSize(selection.limit()).into(new ArrayList<>());
        seals.warm(found.stream().map(document -> document.getString(MeasureMapping.PERSON)).toList());
        return found.stream().map(measures::stored).toList();
    }

    private static Bson behind(Position after) {
        Date opened = Date.from(after.openedAt());
        return Filters.and(Filters.gte(MeasureMapping.OPENED, opened),
                Filters.or(Filters.gt(MeasureMapping.OPENED, opened), Filters.gt("_id", after.id())));
    }

    @Override
    public List<Stored<Measure>> expired(Instant now, BranchScope scope) {
        return measures.list(Filters.and(Filters.eq(MeasureMapping.STATE, MeasureState.OPEN.name()),
                Filters.lte(MeasureMapping.UNTIL, Date.from(now))), scope, Indexes.ascending(MeasureMapping.UNTIL),
                AT_ONCE);
    }

    @Override
    public List<Stored<Measure>> pendingOf(StaffId person, BranchScope scope) {
        return measures.list(Filters.and(Filters.eq(MeasureMapping.PERSON, person.value()),
                Filters.in(MeasureMapping.STATE, names(MeasureState.PENDING))), scope, Indexes.ascending("_id"),
                AT_ONCE);
    }

    private static List<String> names(Set<MeasureState> states) {
        return states.stream().map(MeasureState::name).sorted().toList();
    }

    @Override
    public Stored<Measure> change(MeasureId id, BranchScope scope, Command command,
            Function<Stored<Measure>, Change<Measure>> decision) {
        return measures.change(id.value(), scope, command, decision);
    }

    @Override
    public Optional<Stored<Measure>> write(Stored<Measure> read, Change<Measure> change) {
        Command ours = InternalCommand.fresh();
        measures.requireReady(read, ours);
        return measures.write(read, change, ours);
    }

    @Override
    public boolean followed(MeasureId id, Duration atMost) {
        return measures.settled(id.value(), FollowMeasure.RECEIVER, atMost);
    }
}
