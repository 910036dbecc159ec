package org.confidant.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index in memory, built from the documents whenever the store opens, so that it cannot disagree with them after a
 * crash. An entry is the values of the fields followed by the document's id.
 */
final class SortedIndex extends Index<Object> {

    private static final Comparator<Object[]> ENTRIES = (a, b) -> Arrays.compare(a, b, ValueOrder.INSTANCE);

    private final NavigableSet<Object[]> entries = new TreeSet<>(ENTRIES);
    private final KeyPaths paths;
    private final boolean unique;
    private final boolean sparse;
    private final boolean[] several;

    SortedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.paths = new KeyPaths(keys.stream().map(IndexKey::getKey).toList(), sparse);
        this.unique = unique;
        this.sparse = sparse;
        this.several = new boolean[keys.size()];
    }

    List<String> fields() {
        return keys();
    }

    /** True when documents without the fields are not in the index. */
    boolean leavesOut() {
        return sparse;
    }

    /** Whether some document has, or had, a list at this field. */
    boolean severalAt(int field) {
        return several[field];
    }

    /** The ids between two probes, each a prefix of values that ends with an edge; in order, or in reverse. */
    Stream<Object> ids(Object[] low, Object[] high, boolean reverse) {
        NavigableSet<Object[]> range = entries.subSet(low, true, high, true);
        return (reverse ? range.descendingSet() : range).stream().map(entry -> entry[entry.length - 1]);
    }

    private static Object[] entry(Object[] key, Object id) {
        Object[] entry = Arrays.copyOf(key, key.length + 1);
        entry[key.length] = id;
        return entry;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        checkUnique(document, document, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        checkUnique(after, before, collection);
    }

    private void checkUnique(Document document, Document own, MongoCollection<Object> collection) {
        if (!unique) {
            return;
        }
        for (Object[] key : paths.keys(document)) {
            boolean taken = ids(entry(key, ValueOrder.Edge.FIRST), entry(key, ValueOrder.Edge.LAST), false)
                    .anyMatch(id -> ValueOrder.INSTANCE.compare(id, IdIndex.id(own)) != 0);
            if (taken) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(key));
            }
        }
    }

    @Override
    public void add(Document document, Object id, MongoCollection<Object> collection) {
        checkAdd(document, collection);
        for (Object[] key : paths.keys(document)) {
            entries.add(entry(key, id));
        }
        for (int i = 0; i < several.length; i++) {
            several[i] |= paths.several(document, i);
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        for (Object[] key : paths.keys(document)) {
            entries.remove(entry(key, IdIndex.id(document)));
        }
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object id, MongoCollection<Object> collection) {
        if (!Arrays.deepEquals(paths.keys(before).toArray(), paths.keys(after).toArray())) {
            remove(before);
            add(after, id, collection);
        }
    }

    /** Tells the library not to expect a position from this index: the id index has it. */
    @Override
    protected boolean isSparse() {
        return true;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof SortedIndex index && unique == index.unique && sparse == index.sparse
                && directions().equals(index.directions());
    }

    private List<String> directions() {
        return getKeys().stream().map(IndexKey::toString).toList();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("Routes choose their index themselves");
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
