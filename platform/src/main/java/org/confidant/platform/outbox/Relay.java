package org.confidant.platform.outbox;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.platform.time.TechnicalClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * Delivers waiting messages: at once for the saver, later for what a crash or an outage left. Per lane in order, at least
 * once. Leases and removals need no majority, for losing them only repeats a delivery.
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int SWEPT_AT_ONCE = 100;

    private final String service;
    private final Supplier<Map<String, Courier>> couriers;
    private final TechnicalClock technical;
    private final RelayEvents events;
    private final Map<String, MongoCollection<Document>> sources = new ConcurrentHashMap<>();
    private final Map<String, UnderWay> underWay = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /** A relay whose couriers are known from the start. */
    public Relay(String service, List<Courier> couriers, TechnicalClock technical, RelayEvents events) {
        this(service, () -> couriers, technical, events);
    }

    /**
     * @param service the name that senders start with, equal to this program's client id
     * @param couriers asked for at the first delivery, for many of them read what is written through this very relay
     */
    public Relay(String service, Supplier<List<Courier>> couriers, TechnicalClock technical, RelayEvents events) {
        this.service = service;
        this.couriers = SingletonSupplier.of(() -> couriers.get().stream()
                .collect(Collectors.toMap(Courier::receiver, Function.identity())));
        this.technical = technical;
        this.events = events;
    }

    /** Makes a collection's documents part of the sweep. */
    public void watch(MongoCollection<Document> collection) {
        sources.put(collection.getNamespace().getCollectionName(), collection.withWriteConcern(WriteConcern.W1));
    }

    /** The collections that are swept, by name. */
    Map<String, MongoCollection<Document>> sources() {
        return Map.copyOf(sources);
    }

    /** Starts to deliver what that version of a document left waiting; the saver calls it after every write. */
    public void hand(String collection, Document written) {
        if (!Outbox.waiting(written).isEmpty()) {
            String key = collection + ":" + written.getString("_id");
            UnderWay delivery = UnderWay.of(Lane.of(Outbox.waiting(written)));
            underWay.put(key, delivery);
            workers.execute(() -> {
                try {
                    delivery.ended(deliver(collection, written, delivery));
                } catch (RuntimeException e) {
                    LOG.warn("A delivery ended with {}; the sweep goes on with it", e.getClass().getSimpleName());
                    delivery.ended(false);
                } finally {
                    underWay.remove(key, delivery);
                }
            });
        }
    }

    /** Waits for the delivery handed over last for that document: whether everything was taken in that time. */
    public boolean settled(String collection, String id, Duration atMost) {
        UnderWay delivery = underWay.get(collection + ":" + id);
        return delivery == null ? waiting(collection, id).isEmpty() : UnderWay.waited(delivery.all(), atMost);
    }

    /** The same for one lane, whatever became of the others: whether that receiver has taken everything in that time. */
    public boolean settled(String collection, String id, String receiver, Duration atMost) {
        UnderWay delivery = underWay.get(collection + ":" + id);
        return (delivery != null && delivery.took(receiver, atMost))
                || waiting(collection, id).stream()
                        .noneMatch(message -> receiver.equals(message.getString("receiver")));
    }

    private List<Document> waiting(String collection, String id) {
        MongoCollection<Document> source = sources.get(collection);
        Document now = source == null ? null : source.find(Filters.eq("_id", id)).limit(1).first();
        return now == null ? List.of() : Outbox.waiting(now);
    }

    /** One sweep over all collections: takes over every document whose lease has run out. */
    public void sweep() {
        sources.forEach((name, collection) -> {
            Instant now = technical.instant();
            List<Document> due = collection.find(Filters.lte(Outbox.DUE, Date.from(now))).limit(SWEPT_AT_ONCE)
                    .batchSize(SWEPT_AT_ONCE).into(new ArrayList<>());
            due.stream().filter(document -> leased(collection, document, now)).forEach(document -> {
                if (Outbox.waiting(document).isEmpty()) {
                    forget(collection, document);
                } else {
                    hand(name, document);
                }
            });
        });
    }

    private static boolean leased(MongoCollection<Document> collection, Document document, Instant now) {
        Bson asRead = Filters.and(Filters.eq("_id", document.getString("_id")),
                Filters.eq(Outbox.DUE, document.getDate(Outbox.DUE)));
        return collection.updateOne(asRead, Updates.set(Outbox.DUE, Outbox.firstLease(now))).getModifiedCount() == 1;
    }

    private boolean deliver(String name, Document document, UnderWay delivery) {
        MongoCollection<Document> collection = sources.get(name);
        if (collection == null) {
            throw new IllegalStateException("nobody watches " + name);
        }
        String sender = service + ":" + name + ":" + document.getString("_id");
        List<Future<LaneResult>> rounds = Lane.of(Outbox.waiting(document)).stream()
                .map(lane -> workers.submit(() -> run(sender, lane, delivery))).toList();
        List<LaneResult> results = rounds.stream().map(Relay::result).toList();
        boolean all = results.stream().allMatch(result -> result.stopped() == null);
        if (!all || !emptied(collection, document)) {
            record(collection, document, results);
        }
        return all;
    }

    private static LaneResult result(Future<LaneResult> round) {
        try {
            return round.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while delivering", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a lane failed", e);
        }
    }

    private LaneResult run(String sender, Lane lane, UnderWay delivery) {
        LaneResult result = run(sender, lane);
        delivery.ended(result);
        return result;
    }

    private LaneResult run(String sender, Lane lane) {
        long taken = 0;
        for (Document message : lane.messages()) {
            if (message.getString("parked") != null) {
                return new LaneResult(lane, taken, new Delivery.Refused("parked before"));
            }
            Delivery delivery = attempt(envelope(sender, message));
            events.attempted(lane.receiver(), delivery);
            if (!(delivery instanceof Delivery.Taken)) {
                return new LaneResult(lane, taken, delivery);
            }
            taken = message.getLong("n");
        }
        return new LaneResult(lane, taken, null);
    }

    private Delivery attempt(Envelope envelope) {
        Courier courier = couriers.get().get(envelope.receiver());
        if (courier == null) {
            return new Delivery.Refused("no courier serves this lane");
        }
        try {
            return courier.deliver(envelope);
        } catch (RuntimeException e) {
            LOG.warn("A {} message could not be delivered: {}", envelope.type(), e.getClass().getSimpleName());
            return new Delivery.Unavailable(e.getClass().getSimpleName());
        }
    }

    private static Envelope envelope(String sender, Document message) {
        return new Envelope(sender, message.getString("receiver"), message.getLong("n"), message.getString("type"),
                message.getDate("at").toInstant(), message.get("body", Document.class));
    }

    /** The usual end, in one write: nothing was added since, so nothing waits any more. */
    private static boolean emptied(MongoCollection<Document> collection, Document document) {
        Bson asRead = Filters.and(Filters.eq("_id", document.getString("_id")),
                Filters.eq("version", document.getLong("version")));
        return collection.updateOne(asRead, Updates.combine(Updates.set(Outbox.MESSAGES, List.of()),
                Updates.unset(Outbox.DUE), Updates.unset(Outbox.ATTEMPTS), Updates.unset(Outbox.PARKED)))
                .getMatchedCount() == 1;
    }

    private void record(MongoCollection<Document> collection, Document document, List<LaneResult> results) {
        Bson id = Filters.eq("_id", document.getString("_id"));
        results.stream().filter(result -> result.taken() > 0).forEach(result -> collection.updateOne(id,
                Updates.pull(Outbox.MESSAGES, new Document("receiver", result.lane().receiver())
                        .append("n", new Document("$lte", result.taken())))));
        results.forEach(result -> {
            if (result.stopped() instanceof Delivery.Refused refused) {
                park(collection, id, result, refused);
            }
        });
        boolean again = results.stream().anyMatch(result -> result.stopped() instanceof Delivery.Unavailable);
        int attempts = document.getInteger(Outbox.ATTEMPTS, 0) + 1;
        if (again) {
            collection.updateOne(id, Updates.combine(Updates.set(Outbox.ATTEMPTS, attempts),
                    Updates.set(Outbox.DUE, Date.from(technical.instant().plus(pause(attempts))))));
        } else {
            forget(collection, document);
        }
    }

    /**
     * No sweep need look at it again, unless a message was added since. A delivery may have changed its own sender, so
     * that the version tells nothing: then what counts is that nothing waits.
     */
    private static void forget(MongoCollection<Document> collection, Document document) {
        Bson id = Filters.eq("_id", document.getString("_id"));
        Bson nothing = Updates.combine(Updates.unset(Outbox.DUE), Updates.unset(Outbox.ATTEMPTS));
        Bson asRead = Filters.and(id, Filters.eq("version", document.getLong("version")));
        if (collection.updateOne(asRead, nothing).getMatchedCount() == 0) {
            collection.updateOne(Filters.and(id, Filters.eq(Outbox.MESSAGES, List.of())), nothing);
        }
    }

    private void park(MongoCollection<Document> collection, Bson id, LaneResult result, Delivery.Refused refused) {
        long n = result.taken() > 0 ? result.taken() + 1 : result.lane().messages().getFirst().getLong("n");
        @Nullable
        String before = result.lane().messages().stream().filter(message -> message.getLong("n") == n)
                .map(message -> message.getString("parked")).filter(parked -> parked != null).findFirst().orElse(null);
        if (before == null) {
            LOG.error("A message to {} was refused for good and is parked", result.lane().receiver());
            collection.updateOne(id, Updates.combine(Updates.set("outbox.$[message].parked", refused.reason()),
                    Updates.set(Outbox.PARKED, true)),
                    new UpdateOptions().arrayFilters(List.of(
                            new Document("message.receiver", result.lane().receiver()).append("message.n", n))));
        }
    }

    private static Duration pause(int attempts) {
        long doubled = 500L << Math.min(attempts, 10);
        long bounded = Math.min(doubled, LONGEST_WAIT.toMillis());
        return Duration.ofMillis(bounded / 2 + ThreadLocalRandom.current().nextLong(bounded / 2 + 1));
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
