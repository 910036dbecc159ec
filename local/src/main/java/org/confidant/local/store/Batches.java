package org.confidant.local.store;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;

/** A reply over 48 MB fails, so every answer comes in batches, also when the query names no size. */
final class Batches {

    private static final int DEFAULT = 1_000;
    private static final String SIZE = "batchSize";

    private Batches() {}

    /** The size an aggregation asks for. */
    static int size(Document query) {
        return query.get("cursor") instanceof Document cursor && cursor.get(SIZE) instanceof Number size
                && size.intValue() > 0 ? size.intValue() : DEFAULT;
    }

    /** Sets the size that a query or a request for more leaves open. */
    static void bound(Document query) {
        if (!(query.get(SIZE) instanceof Number size) || size.intValue() <= 0) {
            query.put(SIZE, DEFAULT);
        }
    }

    static Document first(String namespace, QueryResult result) {
        Document cursor = new Document("id", result.getCursorId()).append("ns", namespace).append("firstBatch",
                result.collectDocuments());
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
