package org.confidant.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of one index: which keys a document has in it. Arrays give a key per element. */
final class KeyPaths {

    private final List<List<String>> paths;
    private final boolean sparse;

    KeyPaths(List<String> keys, boolean sparse) {
        this.paths = keys.stream().map(key -> List.of(key.split("\\."))).toList();
        this.sparse = sparse;
    }

    /**
     * Every combination of the fields' values, which is more than MongoDB keeps when two fields lie in one array: a
     * query then meets candidates that it refuses itself, and misses none.
     */
    List<Object[]> keys(Document document) {
        List<Object[]> keys = new ArrayList<>();
        keys.add(new Object[0]);
        boolean present = false;
        for (List<String> path : paths) {
            TreeSet<@Nullable Object> values = new TreeSet<>(ValueOrder.INSTANCE);
            present |= collect(document, path, values);
            keys = multiply(keys, values);
        }
        return sparse && !present ? List.of() : keys;
    }

    /** Whether this document makes the field a list in the index. */
    boolean several(Document document, int field) {
        return passesArray(document, paths.get(field));
    }

    private static List<Object[]> multiply(List<Object[]> keys, Collection<@Nullable Object> values) {
        List<Object[]> product = new ArrayList<>(keys.size() * values.size());
        for (Object[] key : keys) {
            for (Object value : values) {
                Object[] longer = Arrays.copyOf(key, key.length + 1);
                longer[key.length] = value;
                product.add(longer);
            }
        }
        return product;
    }

    /** Adds the values at the path, null for none; returns whether the path exists. */
    private static boolean collect(@Nullable Object node, List<String> path, Collection<@Nullable Object> values) {
        if (node instanceof Collection<?> list) {
            boolean present = path.isEmpty();
            for (Object element : list) {
                if (path.isEmpty()) {
                    values.add(element);
                } else {
                    present |= collect(element, path, values);
                }
            }
            if (list.isEmpty()) {
                values.add(null);
            }
            return present;
        }
        if (path.isEmpty()) {
            values.add(node);
            return true;
        }
        if (node instanceof Document document && document.containsKey(path.getFirst())) {
            return collect(document.get(path.getFirst()), path.subList(1, path.size()), values);
        }
        values.add(null);
        return false;
    }

    private static boolean passesArray(@Nullable Object node, List<String> path) {
        if (node instanceof Collection<?>) {
            return true;
        }
        return !path.isEmpty() && node instanceof Document document
                && passesArray(document.get(path.getFirst()), path.subList(1, path.size()));
    }
}
