package org.confidant.local.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a filter says about one field, as far as an index can use it: some values, or a range. */
final class Bound {

    /** One end of a range. */
    record End(Object value, boolean inclusive) {}

    private @Nullable List<@Nullable Object> points;
    private @Nullable End low;
    private @Nullable End high;

    boolean hasPoints() {
        return points != null;
    }

    boolean hasRange() {
        return low != null || high != null;
    }

    List<@Nullable Object> points() {
        return points == null ? List.of() : points;
    }

    @Nullable
    End low() {
        return low;
    }

    @Nullable
    End high() {
        return high;
    }

    /** Whether a document without the field could match. */
    boolean allowsNothing() {
        return points != null ? points.contains(null) : !hasRange();
    }

    void equalTo(@Nullable Object value) {
        oneOf(Collections.singleton(value));
    }

    /** Keeps the shorter list when a field is bound twice; the filter itself is checked on every candidate anyway. */
    void oneOf(Collection<? extends @Nullable Object> values) {
        if (values.stream().anyMatch(value -> value instanceof Collection || value instanceof BsonRegularExpression)) {
            return;
        }
        TreeSet<@Nullable Object> distinct = new TreeSet<>(ValueOrder.INSTANCE);
        distinct.addAll(values);
        if (points == null || distinct.size() < points.size()) {
            points = new ArrayList<>(distinct);
        }
    }

    void from(@Nullable Object value, boolean inclusive) {
        if (low == null && value != null && comparable(value)) {
            low = new End(value, inclusive);
        }
    }

    void to(@Nullable Object value, boolean inclusive) {
        if (high == null && value != null && comparable(value)) {
            high = new End(value, inclusive);
        }
    }

    private static boolean comparable(Object value) {
        return !(value instanceof Collection || value instanceof Document || value instanceof MinKey
                || value instanceof MaxKey);
    }
}
