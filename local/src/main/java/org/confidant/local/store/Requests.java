package org.confidant.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which commands write, and what in a command must be refused because the library would ignore it. */
final class Requests {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify", "create",
            "createindexes", "drop", "dropdatabase");
    private static final Set<String> REFUSED = Set.of("renamecollection", "dropindexes", "collmod", "explain",
            "mapreduce",
            "starttransaction", "committransaction", "aborttransaction");
    private static final List<String> REFUSED_FIELDS = List.of("collation", "startTransaction", "autocommit",
            "txnNumber",
            "capped", "timeseries", "validator", "viewOn", "expireAfterSeconds", "min", "max", "tailable", "let",
            "explain");
    private static final Set<String> INDEX_FIELDS = Set.of("key", "name", "unique", "sparse", "v", "ns", "background");

    private Requests() {}

    static boolean writes(String command) {
        return WRITES.contains(command);
    }

    static void check(String command, Document query) {
        if (REFUSED.contains(command)) {
            throw Refused.command(command);
        }
        refuseFields(command, query);
        statements(query, "updates").forEach(statement -> {
            refuseFields(command, statement);
            refusePipeline(statement.get("u"));
        });
        statements(query, "deletes").forEach(statement -> refuseFields(command, statement));
        if (command.equals("findandmodify")) {
            refusePipeline(query.get("update"));
        }
        statements(query, "indexes").forEach(Requests::checkIndex);
    }

    private static List<Document> statements(Document query, String field) {
        return query.get(field) instanceof Collection<?> list
                ? list.stream().map(Document.class::cast).toList()
                : List.of();
    }

    private static void refuseFields(String command, Document query) {
        for (String field : REFUSED_FIELDS) {
            if (query.containsKey(field) && !Boolean.FALSE.equals(query.get(field))) {
                throw Refused.command(command + " with " + field);
            }
        }
    }

    private static void refusePipeline(@Nullable Object update) {
        if (update instanceof Collection) {
            throw Refused.command("updates by a pipeline");
        }
    }

    private static void checkIndex(Document index) {
        for (String field : index.keySet()) {
            if (!INDEX_FIELDS.contains(field)) {
                throw Refused.index("an index with " + field);
            }
        }
        if (!(index.get("key") instanceof Document key)) {
            throw Refused.index("an index without a key");
        }
        boolean sparse = Boolean.TRUE.equals(index.get("sparse"));
        if (sparse && Boolean.TRUE.equals(index.get("unique")) && key.size() > 1) {
            throw Refused.index("a sparse unique index on several fields");
        }
        for (Map.Entry<String, Object> field : key.entrySet()) {
            boolean direction = field.getValue() instanceof Number number && Math.abs(number.intValue()) == 1;
            boolean wildcardOrPosition = field.getKey().matches("(.*\\.)?(\\$\\*\\*|\\d+)(\\..*)?");
            if (!direction || wildcardOrPosition) {
                throw Refused.index("an index on " + field.getKey() + ": " + field.getValue());
            }
        }
    }
}
