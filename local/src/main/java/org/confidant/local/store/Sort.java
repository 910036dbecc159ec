package org.confidant.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order a query asks for, as far as an index can give it: all fields in one direction. */
record Sort(List<String> fields, boolean descending) {

    private static final Sort NONE = new Sort(List.of(), false);

    static Sort of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return NONE;
        }
        List<String> fields = new ArrayList<>();
        boolean descending = direction(orderBy.values().iterator().next()) < 0;
        for (String field : orderBy.keySet()) {
            if (direction(orderBy.get(field)) < 0 != descending) {
                return new Sort(List.of("$mixed"), false);
            }
            fields.add(field.equals("$natural") ? IdIndex.FIELD : field);
        }
        return new Sort(fields, descending);
    }

    private static int direction(Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    boolean given() {
        return !fields.isEmpty();
    }

    /** Whether documents that come in the order of {@code keys} come as asked. */
    boolean servedBy(List<String> keys) {
        return keys.size() >= fields.size() && keys.subList(0, fields.size()).equals(fields);
    }
}
