package org.confidant.platform.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;

/** Documents that each hold the newest picture one sender gave of itself, with that message's number. */
public record Pictures(MongoCollection<Document> collection) {
    private static final String NUMBER = "n";
    private static final int ATTEMPTS = 5;

    /**
     * Takes the picture over unless a newer one is there: one write. An upsert whose filter misses fails on the id, both when
     * the picture is old and when somebody inserted an older one at the same moment; only the second is tried again.
     *
     * @param fields every field a picture may have; a null removes it
     */
    public void newest(String id, long n, Document fields) {
        Document update = update(fields, n);
        for (int attempt = 1;; attempt++) {
            try {
                collection.updateOne(Filters.and(Filters.eq("_id", id), Filters.lt(NUMBER, n)), update,
                        new UpdateOptions().upsert(true));
                return;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY || attempt == ATTEMPTS) {
                    throw e;
                }
                if (hasAtLeast(id, n)) {
                    return;
                }
            }
        }
    }

    private boolean hasAtLeast(String id, long n) {
        Document there = collection.find(Filters.eq("_id", id)).limit(1).first();
        return there != null && there.getLong(NUMBER) >= n;
    }

    private static Document update(Document fields, long n) {
        Document set = new Document("schema", 1).append(NUMBER, n);
        Document unset = new Document();
        fields.forEach((field, value) -> (value == null ? unset : set).append(field, value == null ? "" : value));
        Document update = new Document("$set", set);
        return unset.isEmpty() ? update : update.append("$unset", unset);
    }
}
