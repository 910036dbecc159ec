package org.confidant.platform.crypto.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.google.crypto.tink.util.Bytes;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.platform.crypto.Keysets;
import org.confidant.platform.crypto.StoredKeyset;

/** One small document a subject: {@code {_id: subject, schema, keyset}}, or {@code {_id, destroyed}} for a tombstone. */
public final class MongoKeysets implements Keysets {
    private static final int SCHEMA = 1;
    private static final int ATTEMPTS = 3;
    private static final String ID = "_id";
    private static final String KEYSET = "keyset";
    private static final String DESTROYED = "destroyed";
    private static final String VALUE = "value";

    private final MongoCollection<Document> keysets;
    private final MongoCollection<Document> kept;

    public MongoKeysets(MongoDatabase database) {
        this.keysets = database.getCollection("keysets");
        this.kept = database.getCollection("checks");
    }

    @Override
    public Optional<StoredKeyset> find(String subject) {
        return Optional.ofNullable(keysets.find(eq(ID, subject)).limit(1).first()).map(MongoKeysets::stored);
    }

    @Override
    public Map<String, StoredKeyset> findAll(Collection<String> subjects) {
        Map<String, StoredKeyset> found = new HashMap<>();
        keysets.find(in(ID, subjects)).limit(subjects.size()).batchSize(subjects.size())
                .forEach(document -> found.put(document.getString(ID), stored(document)));
        return found;
    }

    @Override
    public StoredKeyset insert(String subject, Bytes wrapped) {
        Document entry = new Document(ID, subject).append("schema", SCHEMA).append(KEYSET, binary(wrapped));
        return stored(insertOrFirst(keysets, entry));
    }

    @Override
    public void bury(String subject, Instant at) {
        try {
            keysets.updateOne(and(eq(ID, subject), exists(DESTROYED, false)),
                    combine(set("schema", SCHEMA), set(DESTROYED, Date.from(at)), unset(KEYSET)),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException failure) {
            onlyDuplicate(failure);
        }
    }

    @Override
    public Bytes keep(String name, Bytes value) {
        Document first = insertOrFirst(kept, new Document(ID, name).append(VALUE, binary(value)));
        return Bytes.copyFrom(first.get(VALUE, Binary.class).getData());
    }

    /** A majority reader may for a moment not see the document that refused the insert: then both are tried again. */
    private static Document insertOrFirst(MongoCollection<Document> collection, Document entry) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                collection.insertOne(entry);
                return entry;
            } catch (MongoWriteException failure) {
                onlyDuplicate(failure);
            }
            Document first = collection.find(eq(ID, entry.get(ID))).limit(1).first();
            if (first != null) {
                return first;
            }
        }
        throw new IllegalStateException("Another entry stands in the way of " + entry.get(ID) + " and cannot be read");
    }

    private static void onlyDuplicate(MongoWriteException failure) {
        if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw failure;
        }
    }

    private static StoredKeyset stored(Document document) {
        return document.containsKey(DESTROYED)
                ? new StoredKeyset.Tombstone()
                : new StoredKeyset.Wrapped(Bytes.copyFrom(document.get(KEYSET, Binary.class).getData()));
    }

    private static Binary binary(Bytes bytes) {
        return new Binary(bytes.toByteArray());
    }
}
