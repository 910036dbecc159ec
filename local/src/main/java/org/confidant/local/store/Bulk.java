package org.confidant.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A write command statement by statement. An ordered one stops at the first error, which the library does not, and
 * counts only what was done.
 */
final class Bulk {

    private static final Map<String, String> STATEMENTS = Map.of("insert", "documents", "update", "updates", "delete",
            "deletes");
    private static final int UNKNOWN_ERROR = 8;

    private final Document query;
    private final String field;
    private final boolean ordered;
    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();
    private int matched;
    private int modified;

    Bulk(String command, Document query) {
        this.query = query;
        this.field = STATEMENTS.getOrDefault(command, command);
        this.ordered = !Boolean.FALSE.equals(query.get("ordered"));
    }

    Document run(UnaryOperator<Document> execute) {
        List<?> statements = query.get(field) instanceof List<?> list ? list : List.of();
        for (int i = 0; i < statements.size(); i++) {
            Document statement = query.clone();
            statement.put(field, List.of(statements.get(i)));
            try {
                take(i, execute.apply(statement));
            } catch (MongoServerException e) {
                errors.add(error(i, e));
            }
            if (ordered && !errors.isEmpty()) {
                break;
            }
        }
        return reply();
    }

    private void take(int index, Document result) {
        List<Document> failed = documents(result, "writeErrors");
        failed.forEach(
                error -> errors.add(numbered(index, error).append("code", error.getOrDefault("code", UNKNOWN_ERROR))));
        documents(result, "upserted").forEach(upsert -> upserted.add(numbered(index, upsert)));
        matched += failed.isEmpty() ? ((Number) result.getOrDefault("n", 0)).intValue() : 0;
        modified += ((Number) result.getOrDefault("nModified", 0)).intValue();
    }

    private static List<Document> documents(Document result, String field) {
        return result.get(field) instanceof Iterable<?> list ? cast(list) : List.of();
    }

    private static List<Document> cast(Iterable<?> list) {
        List<Document> documents = new ArrayList<>();
        list.forEach(element -> documents.add((Document) element));
        return documents;
    }

    private static Document numbered(int index, Document part) {
        Document numbered = new Document("index", index);
        part.forEach((key, value) -> numbered.putIfAbsent(key, value));
        return numbered;
    }

    private static Document error(int index, MongoServerException e) {
        Document error = new Document("index", index);
        error.put("code", e instanceof MongoServerError coded ? coded.getCode() : UNKNOWN_ERROR);
        error.put("errmsg", e.getMessageWithoutErrorCode());
        return error;
    }

    private Document reply() {
        Document reply = new Document("n", matched);
        if (field.equals("updates")) {
            reply.put("nModified", modified);
        }
        if (!upserted.isEmpty()) {
            reply.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.put("writeErrors", errors);
        }
        reply.put("ok", 1.0);
        return reply;
    }
}
