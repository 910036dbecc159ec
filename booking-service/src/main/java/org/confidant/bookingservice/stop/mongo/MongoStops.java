package org.confidant.bookingservice.stop.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.stop.Stop;
import org.confidant.bookingservice.stop.Stops;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Stops, one document each; the id is the measure's. */
@Component
final class MongoStops implements Stops {
    private static final Command BY_INBOX = new Command("", false, "", "inbox", OptionalLong.empty());
    private static final int MOST = 5_000;
    private static final int AT_ONCE = 100;

    private final StoredCollection<Stop> stops;

    MongoStops(MongoDatabase database, Relay relay, TechnicalClock technical) {
        stops = new StoredCollection<>(database, "stops", "branch", new StopMapping(), relay, technical);
        stops.collection().createIndex(Indexes.ascending(StopMapping.UNTIL, StopMapping.PRACTITIONER)); // read by at
        stops.collection().createIndex(Indexes.ascending(StopMapping.ANSWER_AT)); // read by unanswered
    }

    @Override
    public Set<StaffId> at(Instant now) {
        return stops.collection().find(Filters.gt(StopMapping.UNTIL, Date.from(now)))
                .projection(Projections.fields(Projections.include(StopMapping.PRACTITIONER), Projections.excludeId()))
                .limit(MOST).batchSize(MOST).map(document -> new StaffId(document.getString(StopMapping.PRACTITIONER)))
                .into(new HashSet<>());
    }

    @Override
    public void learn(String measure, Stop stop, BranchScope scope) {
        Created<Stop> known = stops.create(measure, stop, List.of(), BY_INBOX);
        if (known.stored().value().n() < stop.n()) {
            stops.change(measure, scope, BY_INBOX, read -> Change.silent(read.value().or(stop)));
        }
    }

    @Override
    public List<Stored<Stop>> unanswered(Instant now, BranchScope scope) {
        return stops.list(Filters.lte(StopMapping.ANSWER_AT, Date.from(now)), scope,
                Sorts.ascending(StopMapping.ANSWER_AT), AT_ONCE);
    }

    @Override
    public boolean write(Stored<Stop> read, Change<Stop> change) {
        return stops.write(read, change, BY_INBOX).isPresent();
    }
}
