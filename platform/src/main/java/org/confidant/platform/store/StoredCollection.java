package org.confidant.platform.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Outbox;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;

/**
 * Aggregates, one document each, changed by one conditional write that sets the state, raises the version, pushes the
 * messages and keeps the command's key. Nothing matched: read and decide again, three times.
 */
public final class StoredCollection<T> {
    private static final int ATTEMPTS = 3;
    private static final String CREATION = "creation";
    private static final Set<String> RESERVED = Stream.concat(Outbox.FIELDS.stream(),
            Stream.of("_id", "schema", "version", Stored.UPDATED_AT, CREATION, DoneCommands.FIELD))
            .collect(Collectors.toSet());

    private final MongoCollection<Document> collection;
    private final Mapping<T> mapping;
    private final String branchField;
    private final Relay relay;
    private final TechnicalClock technical;

    /** @param branchField where a document keeps its branch or branches */
    public StoredCollection(MongoDatabase database, String name, String branchField, Mapping<T> mapping, Relay relay,
            TechnicalClock technical) {
        this.collection = database.getCollection(name);
        this.mapping = mapping;
        this.branchField = branchField;
        this.relay = relay;
        this.technical = technical;
        collection.createIndex(Indexes.ascending(Outbox.DUE)); // read by Relay.sweep
        collection.createIndex(Indexes.ascending(Outbox.PARKED)); // read by ParkedMessages.list
        relay.watch(collection);
    }

    /** The driver's collection, for queries and indexes of the adapter. */
    public MongoCollection<Document> collection() {
        return collection;
    }

    /** The aggregate of that id, if the scope includes it. */
    public Optional<Stored<T>> byId(String id, BranchScope scope) {
        return first(Filters.eq("_id", id), scope);
    }

    /** The first match within the scope. An unborn document, which has no schema yet, is none. */
    public Optional<Stored<T>> first(Bson filter, BranchScope scope) {
        return Optional.ofNullable(collection.find(walled(filter, scope)).limit(1).first())
                .filter(document -> document.containsKey("schema")).map(this::stored);
    }

    /** At most that many matches within the scope, in that order. */
    public List<Stored<T>> list(Bson filter, BranchScope scope, Bson order, int limit) {
        return collection.find(walled(filter, scope)).sort(order).limit(limit).batchSize(limit)
                .map(this::stored).into(new ArrayList<>());
    }

    private Bson walled(Bson filter, BranchScope scope) {
        return scope.limited().isPresent() ? Filters.and(filter, Scopes.within(scope, branchField)) : filter;
    }

    /** Reads one of this collection's documents that came another way, for example out of an aggregation. */
    public Stored<T> stored(Document document) {
        return new Stored<>(mapping.read(document), document);
    }

    /**
     * Creates the aggregate, once per command.
     *
     * @throws DuplicateValue if a unique index of the adapter refuses it
     * @throws Refusal if the key came with another body before
     */
    public Created<T> create(String id, T state, List<Message> messages, Command command) {
        Document document = fresh(id, 1, state, messages, command);
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            return new Created<>(earlier(id, command, e), true);
        }
        relay.hand(name(), document);
        return new Created<>(new Stored<>(state, document), false);
    }

    /**
     * Brings an unborn document to life: inserts it, or replaces the version that was read of it. Empty if somebody else
     * was there first.
     *
     * @param unbornVersion the version read; 0 if there was no document
     */
    public Optional<Stored<T>> bear(String id, long unbornVersion, T state, List<Message> messages, Command command) {
        Document document = fresh(id, unbornVersion + 1, state, messages, command);
        try {
            if (unbornVersion == 0) {
                collection.insertOne(document);
            } else {
                Document fields = new Document(document);
                fields.remove("_id");
                if (collection.updateOne(asRead(id, unbornVersion), new Document("$set", fields))
                        .getMatchedCount() == 0) {
                    return Optional.empty();
                }
            }
        } catch (MongoWriteException e) {
            requireDuplicate(e);
            return Optional.empty();
        }
        relay.hand(name(), document);
        return Optional.of(new Stored<>(state, document));
    }

    private Document fresh(String id, long version, T state, List<Message> messages, Command command) {
        Instant now = technical.instant();
        List<Document> numbered = Outbox.numbered(new Document(), messages, now);
        Document document = new Document("_id", id).append("schema", mapping.schema()).append("version", version);
        document.putAll(stateOf(state));
        document.append(Stored.UPDATED_AT, Date.from(now)).append(Outbox.MESSAGES, numbered)
                .append(DoneCommands.FIELD, List.of())
                .append(CREATION, new Document("hash", command.bodyHash()));
        if (!numbered.isEmpty()) {
            document.append(Outbox.LANES, Outbox.lanesAfter(new Document(), numbered)).append(Outbox.DUE,
                    Outbox.firstLease(now));
        }
        return document;
    }

    /** A state that used a name of ours would be read by the relay, and silently changed. */
    private Document stateOf(T state) {
        Document document = mapping.write(state);
        if (document.keySet().stream().anyMatch(RESERVED::contains)) {
            throw new IllegalStateException("a mapping of " + name() + " uses a field of the store's own");
        }
        return document;
    }

    private Stored<T> earlier(String id, Command command, MongoWriteException failure) {
        requireDuplicate(failure);
        Document there = collection.find(Filters.eq("_id", id)).limit(1).first();
        if (there == null) {
            throw new DuplicateValue(failure);
        }
        requireSameCreation(there, command);
        return stored(there);
    }

    private static void requireDuplicate(MongoWriteException failure) {
        if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw failure;
        }
    }

    private static void requireSameCreation(Document document, Command command) {
        DoneCommands.requireSameBody(document.get(CREATION, new Document()).get("hash", ""), command);
    }

    /** The aggregate an earlier request with the same key created, whatever the scope; another body is refused. */
    public Optional<Stored<T>> createdBefore(String id, Command command) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", id)).limit(1).first())
                .filter(document -> document.containsKey(CREATION))
                .map(document -> {
                    requireSameCreation(document, command);
                    return stored(document);
                });
    }

    /**
     * Reads, decides and writes, once per command.
     *
     * @throws Refusal if there is no such aggregate in the scope, if it is not the version named, if others kept changing
     *         it, or if the decision refuses
     */
    public Stored<T> change(String id, BranchScope scope, Command command, Function<Stored<T>, Change<T>> decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Stored<T> read = byId(id, scope).orElseThrow(Refusal::notFound);
            if (tookEffect(read, command)) {
                return read;
            }
            requireReady(read, command);
            Optional<Stored<T>> written = write(read, decision.apply(read), command);
            if (written.isPresent()) {
                return written.get();
            }
        }
        throw new Refusal(PlatformProblem.CHANGED_MEANWHILE, "Others kept changing this; read it and try again.");
    }

    /** Whether that command changed this aggregate before; the same key with another body is refused. */
    public boolean tookEffect(Stored<T> read, Command command) {
        return DoneCommands.contains(read.raw(), command);
    }

    /** Refuses a command for another version than the one named, or for an aggregate that cannot tell anybody. */
    public void requireReady(Stored<T> read, Command command) {
        if (command.expectedVersion().isPresent() && command.expectedVersion().getAsLong() != read.version()) {
            throw new Refusal(PlatformProblem.VERSION_MISMATCH, "It is at version " + read.version() + " now.")
                    .with("version", read.version());
        }
        if (read.waiting() >= Outbox.MOST_WAITING) {
            throw new Refusal(PlatformProblem.BACKLOG, "Its messages have to be delivered first.")
                    .retryAfter(Duration.ofSeconds(30));
        }
    }

    /** The one conditional write; empty if it is no longer the version that was read. */
    public Optional<Stored<T>> write(Stored<T> read, Change<T> change, Command command) {
        Document before = read.raw();
        Document state = stateOf(change.next());
        Instant now = technical.instant();
        List<Document> numbered = Outbox.numbered(before, change.messages(), now);

        Document set = new Document("version", read.version() + 1).append("schema", mapping.schema())
                .append(Stored.UPDATED_AT, Date.from(now));
        state.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                set.append(field, value);
            }
        });
        Document update = new Document("$set", set);
        if (command.keyed()) {
            set.append(DoneCommands.FIELD, DoneCommands.with(before, command, now));
        }
        if (!numbered.isEmpty()) {
            set.append(Outbox.LANES, Outbox.lanesAfter(before, numbered)).append(Outbox.DUE, Outbox.firstLease(now));
            update.append("$push", new Document(Outbox.MESSAGES, new Document("$each", numbered)));
        }
        Document unset = new Document();
        before.keySet().stream().filter(field -> !RESERVED.contains(field) && !state.containsKey(field))
                .forEach(field -> unset.append(field, ""));
        if (!unset.isEmpty()) {
            update.append("$unset", unset);
        }
        if (matched(read, update) == 0) {
            return Optional.empty();
        }
        return Optional.of(after(before, set, unset, numbered, change.next()));
    }

    private long matched(Stored<T> read, Document update) {
        try {
            return collection.updateOne(asRead(read.id(), read.version()), update).getMatchedCount();
        } catch (MongoWriteException e) {
            requireDuplicate(e);
            throw new DuplicateValue(e);
        }
    }

    private static Bson asRead(String id, long version) {
        return Filters.and(Filters.eq("_id", id), Filters.eq("version", version));
    }

    private Stored<T> after(Document before, Document set, Document unset, List<Document> numbered, T next) {
        Document after = new Document(before);
        after.putAll(set);
        unset.keySet().forEach(after::remove);
        after.put(Outbox.MESSAGES, Stream.concat(Outbox.waiting(before).stream(), numbered.stream()).toList());
        if (!numbered.isEmpty()) {
            relay.hand(name(), after);
        }
        return new Stored<>(next, after);
    }

    private String name() {
        return collection.getNamespace().getCollectionName();
    }

    /** Waits until the messages of that aggregate were taken: whether they were, in that time. */
    public boolean settled(String id, Duration atMost) {
        return relay.settled(name(), id, atMost);
    }

    /** Waits until that receiver has taken the messages of that aggregate: whether it has, in that time. */
    public boolean settled(String id, String receiver, Duration atMost) {
        return relay.settled(name(), id, receiver, atMost);
    }
}
