package org.confidant.local.store;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An aggregation. Its leading {@code $match} is answered like a query, by an index where one helps; the library would
 * read the whole collection.
 */
record Pipeline(String collection, Document filter, List<Document> rest, int batchSize) {

    private static final Set<String> REFUSED = Set.of("$out", "$merge", "$changeStream");

    static Pipeline of(Document query) {
        if (!(query.get("aggregate") instanceof String collection)) {
            throw Refused.command("aggregate without a collection");
        }
        List<Document> stages = Aggregation.parse(query.get("pipeline"));
        stages.forEach(Pipeline::check);
        int size = Batches.size(query);
        if (!stages.isEmpty() && stages.getFirst().get("$match") instanceof Document filter) {
            return new Pipeline(collection, filter, stages.subList(1, stages.size()), size);
        }
        return new Pipeline(collection, new Document(), stages, size);
    }

    private static void check(Document stage) {
        if (stage.keySet().stream().anyMatch(REFUSED::contains)) {
            throw Refused.command("aggregate with " + stage.keySet());
        }
    }

    Document run(DurableDatabase database, DatabaseResolver databases, Oplog oplog) {
        String namespace = database.getDatabaseName() + "." + collection;
        DurableCollection source = (DurableCollection) database.resolveCollection(collection, false);
        Aggregation stages = Aggregation.fromPipeline(rest, databases, database, source, oplog);
        if (source == null) {
            return Batches.first(namespace, new QueryResult());
        }
        List<Document> computed = new ArrayList<>(stages.runStages(source.handleQueryAsStream(filter)));
        return Batches.first(namespace, source.inBatches(computed, batchSize));
    }
}
