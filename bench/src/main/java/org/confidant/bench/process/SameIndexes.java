package org.confidant.bench.process;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;

/** Gives another database the indexes that a service made in its own, for every one of them costs on a write. */
public final class SameIndexes {
    private SameIndexes() {}

    public static void copy(MongoDatabase from, MongoDatabase to, List<String> collections) {
        for (String name : collections) {
            MongoCollection<Document> collection = to.getCollection(name);
            for (Document index : from.getCollection(name).listIndexes()) {
                collection.createIndex(index.get("key", Document.class), new IndexOptions()
                        .unique(index.getBoolean("unique", false)).sparse(index.getBoolean("sparse", false)));
            }
        }
    }
}
