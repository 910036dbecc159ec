package org.confidant.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * MongoDB's order of values, total over every type the store takes. The library's own comparator calls two lists equal
 * when their smallest elements are, which a key must not.
 */
final class ValueOrder implements Comparator<@Nullable Object> {

    static final ValueOrder INSTANCE = new ValueOrder();

    private static final List<Class<?>> TYPES = List.of(MinKey.class, Missing.class, Number.class, String.class,
            Document.class, Collection.class, BinData.class, LegacyUUID.class, UUID.class, ObjectId.class,
            Boolean.class,
            Instant.class, BsonTimestamp.class);

    private ValueOrder() {}

    /** A place before ({@code side < 0}) or after all values of one type; it equals no value. */
    record Edge(int type, int side) {

        static final Edge FIRST = new Edge(-1, -1);
        static final Edge LAST = new Edge(Integer.MAX_VALUE, 1);

        static Edge before(Object value) {
            return new Edge(ValueOrder.type(value), -1);
        }

        static Edge after(Object value) {
            return new Edge(ValueOrder.type(value), 1);
        }
    }

    static int type(@Nullable Object value) {
        if (value == null) {
            return 1;
        }
        if (value instanceof Edge edge) {
            return edge.type();
        }
        for (int i = 0; i < TYPES.size(); i++) {
            if (TYPES.get(i).isInstance(value)) {
                return i;
            }
        }
        return value instanceof MaxKey ? TYPES.size() + 1 : TYPES.size();
    }

    @Override
    public int compare(@Nullable Object a, @Nullable Object b) {
        int type = Integer.compare(type(a), type(b));
        if (type != 0 || a == b || a == null || b == null || a instanceof Missing) {
            return type;
        }
        if (a instanceof Edge || b instanceof Edge) {
            return Integer.compare(side(a), side(b));
        }
        return switch (a) {
            case Number number -> numbers(number, (Number) b);
            case String string -> string.compareTo((String) b);
            case Document document -> documents(document, (Document) b);
            case Collection<?> list -> lists(list.iterator(), ((Collection<?>) b).iterator());
            case BinData data -> data.compareTo((BinData) b);
            case LegacyUUID uuid -> uuid.compareTo((LegacyUUID) b);
            case UUID uuid -> uuid.toString().compareTo(b.toString());
            case ObjectId id -> id.compareTo((ObjectId) b);
            case Boolean bool -> bool.compareTo((Boolean) b);
            case Instant instant -> instant.compareTo((Instant) b);
            case BsonTimestamp timestamp -> timestamp.compareTo((BsonTimestamp) b);
            default -> a.getClass() == b.getClass()
                    ? a.toString().compareTo(b.toString())
                    : a.getClass().getName().compareTo(b.getClass().getName());
        };
    }

    private static int side(@Nullable Object value) {
        return value instanceof Edge edge ? edge.side() : 0;
    }

    private static int numbers(Number a, Number b) {
        if (whole(a) && whole(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        double left = a.doubleValue();
        double right = b.doubleValue();
        if (Double.isFinite(left) && Double.isFinite(right)) {
            return exact(a).compareTo(exact(b));
        }
        return Double.compare(left, right);
    }

    private static boolean whole(Number number) {
        return number instanceof Integer || number instanceof Long;
    }

    private static BigDecimal exact(Number number) {
        return whole(number) ? BigDecimal.valueOf(number.longValue()) : new BigDecimal(number.doubleValue());
    }

    private int documents(Document a, Document b) {
        Iterator<Map.Entry<String, Object>> left = a.entrySet().iterator();
        Iterator<Map.Entry<String, Object>> right = b.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            Map.Entry<String, Object> one = left.next();
            Map.Entry<String, Object> other = right.next();
            int key = one.getKey().compareTo(other.getKey());
            int order = key != 0 ? key : compare(one.getValue(), other.getValue());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }

    private int lists(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext() && right.hasNext()) {
            int order = compare(left.next(), right.next());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
