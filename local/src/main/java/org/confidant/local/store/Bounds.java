package org.confidant.local.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a filter demands of each field. A demand it does not understand is left out: that only makes more candidates. */
final class Bounds {

    private final Map<String, Bound> fields = new HashMap<>();

    static Bounds of(Document filter) {
        Bounds bounds = new Bounds();
        bounds.read("", filter);
        return bounds;
    }

    @Nullable
    Bound of(String field) {
        return fields.get(field);
    }

    private Bound at(String field) {
        return fields.computeIfAbsent(field, any -> new Bound());
    }

    private void read(String prefix, Document filter) {
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            String key = entry.getKey();
            if (key.equals("$and") && entry.getValue() instanceof Collection<?> clauses) {
                clauses.forEach(clause -> read(prefix, (Document) clause));
            } else if (!key.startsWith("$")) {
                demand(prefix + key, entry.getValue());
            }
        }
    }

    private void demand(String field, @Nullable Object condition) {
        if (condition instanceof Document operators && isOperators(operators)) {
            operators.forEach((operator, operand) -> operate(field, operator, operand));
        } else if (!BsonRegularExpression.isRegularExpression(condition) && !(condition instanceof Collection)) {
            at(field).equalTo(condition);
        }
    }

    private static boolean isOperators(Document condition) {
        return !condition.isEmpty() && condition.keySet().iterator().next().startsWith("$");
    }

    private void operate(String field, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> demand(field, operand);
            case "$in" -> {
                if (operand instanceof Collection<?> values) {
                    at(field).oneOf(values);
                }
            }
            case "$gt" -> at(field).from(operand, false);
            case "$gte" -> at(field).from(operand, true);
            case "$lt" -> at(field).to(operand, false);
            case "$lte" -> at(field).to(operand, true);
            case "$elemMatch" -> element(field, operand);
            default -> {
            }
        }
    }

    private void element(String field, @Nullable Object condition) {
        if (condition instanceof Document document) {
            if (isOperators(document) && !document.containsKey("$and")) {
                demand(field, document);
            } else {
                read(field + ".", document);
            }
        }
    }
}
