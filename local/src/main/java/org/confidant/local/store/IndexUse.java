package org.confidant.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.confidant.local.store.ValueOrder.Edge;
import org.jspecify.annotations.Nullable;

/**
 * One way to answer a filter: an index, the values of its first {@code equal} fields, and perhaps a range of the next.
 */
record IndexUse(SortedIndex index, int equal, List<Object[]> prefixes, @Nullable Bound range, Sort sort,
        boolean ordered) {

    private static final int MOST_PREFIXES = 1_000;

    /** Null when the index is of no help, or when it lacks documents that may match. */
    static @Nullable IndexUse of(SortedIndex index, Bounds bounds, Sort sort) {
        List<String> fields = index.fields();
        List<Object[]> prefixes = new ArrayList<>();
        prefixes.add(new Object[0]);
        int equal = 0;
        boolean complete = !index.leavesOut();
        while (equal < fields.size()) {
            Bound bound = bounds.of(fields.get(equal));
            if (bound == null || !bound.hasPoints() || prefixes.size() * bound.points().size() > MOST_PREFIXES) {
                break;
            }
            prefixes = multiply(prefixes, bound.points());
            complete |= !bound.allowsNothing();
            equal++;
        }
        Bound next = equal < fields.size() ? bounds.of(fields.get(equal)) : null;
        Bound range = next != null && !next.hasPoints() && next.hasRange() ? next : null;
        complete |= range != null;
        boolean ordered = sort.given() && prefixes.size() == 1 && inOrder(index, equal, sort);
        boolean helps = equal > 0 || range != null || ordered;
        return complete && helps ? new IndexUse(index, equal, prefixes, range, sort, ordered) : null;
    }

    private static List<Object[]> multiply(List<Object[]> prefixes, List<@Nullable Object> points) {
        return prefixes.stream().flatMap(prefix -> points.stream().map(point -> append(prefix, point))).toList();
    }

    private static Object[] append(Object[] prefix, @Nullable Object... values) {
        Object[] longer = Arrays.copyOf(prefix, prefix.length + values.length);
        System.arraycopy(values, 0, longer, prefix.length, values.length);
        return longer;
    }

    private static boolean inOrder(SortedIndex index, int equal, Sort sort) {
        List<String> rest = new ArrayList<>(index.fields().subList(equal, index.fields().size()));
        for (int i = equal; i < index.fields().size(); i++) {
            if (index.severalAt(i)) {
                return false;
            }
        }
        rest.add(IdIndex.FIELD);
        return sort.servedBy(rest);
    }

    /** How much the index narrows: a value counts more than a range, a range more than the order alone. */
    int worth() {
        return equal * 4 + (range == null ? 0 : 2) + (ordered ? 1 : 0);
    }

    boolean narrows() {
        return equal > 0 || range != null;
    }

    Stream<Object> ids() {
        Stream<Object> ids = prefixes.stream().flatMap(this::ids);
        boolean repeats = false;
        for (int i = 0; i < index.fields().size(); i++) {
            repeats |= index.severalAt(i);
        }
        return repeats ? ids.distinct() : ids;
    }

    private Stream<Object> ids(Object[] prefix) {
        return index.ids(low(prefix), high(prefix), ordered && sort.descending());
    }

    private Object[] low(Object[] prefix) {
        Bound.End low = range == null ? null : range.low();
        if (low != null) {
            return append(prefix, low.value(), low.inclusive() ? Edge.FIRST : Edge.LAST);
        }
        Bound.End high = range == null ? null : range.high();
        return append(prefix, high == null ? Edge.FIRST : Edge.before(high.value()));
    }

    /** In a list, one element may meet the one end and another element the other: then one end has to do. */
    private Object[] high(Object[] prefix) {
        Bound.End low = range == null ? null : range.low();
        Bound.End high = range == null || (low != null && index.severalAt(equal)) ? null : range.high();
        if (high != null) {
            return append(prefix, high.value(), high.inclusive() ? Edge.LAST : Edge.FIRST);
        }
        return append(prefix, low == null ? Edge.LAST : Edge.after(low.value()));
    }
}
