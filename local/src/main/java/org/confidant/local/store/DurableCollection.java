package org.confidant.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
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

    private static final Duration CURSOR_LIFE = Duration.ofMinutes(10);

    private record OpenCursor(long id, long since) {}

    private final Deque<OpenCursor> open = new ArrayDeque<>();
    private final String namespace;
    private final StoreFile file;
    private final MVMap<Object, Document> documents;
    private final LongAdder examined;

    DurableCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
            StoreFile file, LongAdder examined) {
        super(database, name, options, cursors);
        this.namespace = database.getDatabaseName() + "." + name;
        this.file = file;
        this.documents = file.documents(namespace);
        this.examined = examined;
    }

    @Override
    protected QueryResult queryDocuments(Document filter, @Nullable Document orderBy, int skip, int limit,
            int batchSize,
            @Nullable Document projection) {
        Route route = Route.of(filter, orderBy, documents, getIndexes());
        Stream<Document> candidates = route.documents().peek(this::look);
        return matchDocumentsFromStream(filter, candidates, skip, limit, batchSize,
                route.ordered() ? null : deriveComparator(orderBy), projection);
    }

    private void look(Document document) {
        examined.increment();
        file.see(namespace, Missing.ofNullable(document.get(IdIndex.FIELD)));
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(matched.stream().map(Document::cloneDeeply).toList(), batchSize);
    }

    /** The answer to a pipeline, in batches like that to a query. */
    QueryResult inBatches(List<Document> computed, int batchSize) {
        return super.createQueryResult(computed, batchSize);
    }

    /** A client that dies never closes its cursors, so old ones are closed when new ones come. */
    @Override
    protected Cursor createCursor(List<Document> remaining) {
        long now = System.nanoTime();
        while (!open.isEmpty() && now - open.getFirst().since() > CURSOR_LIFE.toNanos()) {
            cursorRegistry.remove(open.removeFirst().id());
        }
        Cursor cursor = super.createCursor(remaining);
        open.addLast(new OpenCursor(cursor.getId(), now));
        return cursor;
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
        file.change(namespace, id);
        return id;
    }

    @Override
    protected void handleUpdate(Object id, Document before, Document after) {
        documents.put(id, after);
        file.change(namespace, id);
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
