package org.confidant.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection in the file. A query hands out copies, and an update stores the copy it changed, so a stored document
 * never changes in place: no reply, cursor or pipeline can see half a write or spoil what is stored.
 */
final class DurableCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final MVMap<Object, Document> documents;
    private final LongAdder examined;

    DurableCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
            MVMap<Object, Document> documents, LongAdder examined) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.examined = examined;
    }

    MVMap<Object, Document> documents() {
        return documents;
    }

    @Override
    protected QueryResult queryDocuments(Document filter, @Nullable Document orderBy, int skip, int limit,
            int batchSize,
            @Nullable Document projection) {
        Route route = Route.of(filter, orderBy, documents, getIndexes());
        Stream<Document> candidates = route.documents().peek(document -> examined.increment());
        return matchDocumentsFromStream(filter, candidates, skip, limit, batchSize,
                route.ordered() ? null : deriveComparator(orderBy), projection);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(matched.stream().map(Document::cloneDeeply).toList(), batchSize);
    }

    /** The answer to a pipeline, in batches like that to a query. */
    QueryResult inBatches(List<Document> computed, int batchSize) {
        return super.createQueryResult(computed, batchSize);
    }

    @Override
    protected QueryResult matchDocuments(Document filter, Document orderBy, int skip, int limit, int batchSize,
            Document projection) {
        return queryDocuments(filter, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected @Nullable Document getDocument(Object id) {
        return documents.get(id);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object id = getIdField() == null
                ? UUID.randomUUID()
                : Missing.ofNullable(Utils.getSubdocumentValue(document, getIdField()));
        if (documents.putIfAbsent(id, document) != null) {
            throw new IllegalStateException("A document with this id is there already");
        }
        return id;
    }

    @Override
    protected void handleUpdate(Object id, Document before, Document after) {
        documents.put(id, after);
    }

    @Override
    protected void removeDocument(Object id) {
        if (documents.remove(id) == null) {
            throw new NoSuchElementException("No document has this id");
        }
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        throw new UnsupportedOperationException("The size of the data is not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
