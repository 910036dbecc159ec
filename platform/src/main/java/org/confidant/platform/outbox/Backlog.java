package org.confidant.platform.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What waits in the outboxes of a store, by receiver. */
record Backlog(Map<String, Queue> queues) {
    private static final Bson UNDER_WAY = Filters.gte(Outbox.DUE, Date.from(Instant.EPOCH));
    private static final Bson STOPPED = Filters.and(Filters.eq(Outbox.PARKED, true),
            Filters.exists(Outbox.DUE, false));
    private static final int BATCH = 200;

    /** The messages of one lane, over all documents. */
    record Queue(long waiting, long parked, Optional<Instant> oldest) {
        static final Queue EMPTY = new Queue(0, 0, Optional.empty());

        Queue and(Queue other) {
            return new Queue(waiting + other.waiting, parked + other.parked,
                    oldest.map(mine -> other.oldest.filter(mine::isAfter).orElse(mine)).or(other::oldest));
        }
    }

    static Backlog read(Collection<MongoCollection<Document>> sources) {
        Map<String, Queue> queues = new HashMap<>();
        for (MongoCollection<Document> source : sources) {
            for (Bson documents : List.of(UNDER_WAY, STOPPED)) {
                source.aggregate(waiting(documents)).batchSize(BATCH)
                        .forEach(lane -> queues.merge(lane.getString("_id"), waiting(lane), Queue::and));
            }
            source.aggregate(parked()).batchSize(BATCH)
                    .forEach(lane -> queues.merge(lane.getString("_id"), parked(lane), Queue::and));
        }
        return new Backlog(Map.copyOf(queues));
    }

    private static List<Bson> waiting(Bson documents) {
        return List.of(Aggregates.match(documents), Aggregates.unwind("$outbox"), Aggregates.group("$outbox.receiver",
                Accumulators.sum("messages", 1), Accumulators.min("oldest", "$outbox.at")));
    }

    private static Queue waiting(Document lane) {
        return new Queue(lane.get("messages", Number.class).longValue(), 0,
                Optional.of(lane.getDate("oldest").toInstant()));
    }

    private static List<Bson> parked() {
        return List.of(Aggregates.match(Filters.eq(Outbox.PARKED, true)), Aggregates.unwind("$outbox"),
                Aggregates.match(Filters.exists("outbox.parked")),
                Aggregates.group("$outbox.receiver", Accumulators.sum("messages", 1)));
    }

    private static Queue parked(Document lane) {
        return new Queue(0, lane.get("messages", Number.class).longValue(), Optional.empty());
    }
}
