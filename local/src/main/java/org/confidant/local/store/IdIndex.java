package org.confidant.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the documents are kept in that order already, so it only looks. */
final class IdIndex extends Index<Object> {

    static final String FIELD = "_id";

    private final MVMap<Object, Document> documents;

    IdIndex(String name, MVMap<Object, Document> documents) {
        super(name, List.of(new IndexKey(FIELD, true)), false);
        this.documents = documents;
    }

    static Object id(Document document) {
        return Missing.ofNullable(document.get(FIELD));
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return documents.containsKey(id(document)) ? id(document) : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (documents.containsKey(id(document))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(FIELD)));
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    public @Nullable Object remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {}

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof IdIndex;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("Routes look ids up themselves");
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return documents.sizeAsLong();
    }

    @Override
    public void drop() {}
}
