package org.confidant.local.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.confidant.local.store.ValueOrder.Edge;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The documents worth looking at for a filter, and whether they already come in the order asked for. */
record Route(Stream<Document> documents, boolean ordered) {

    /** The id when the filter binds it, else the index that narrows most, else all documents in the order of ids. */
    static Route of(Document filter, @Nullable Document orderBy, MVMap<Object, Document> all,
            List<Index<Object>> indexes) {
        Sort sort = Sort.of(orderBy);
        Bounds bounds = Bounds.of(filter);
        Bound id = Objects.requireNonNullElseGet(bounds.of(IdIndex.FIELD), Bound::new);
        if (id.hasPoints()) {
            boolean ordered = !sort.descending() && sort.servedBy(List.of(IdIndex.FIELD));
            return new Route(found(id.points().stream(), all), ordered);
        }
        IndexUse use = best(bounds, sort, indexes);
        if (use != null && use.narrows()) {
            return new Route(found(use.ids(), all), use.ordered());
        }
        if (id.hasRange()) {
            return inOrderOfIds(id, sort, all);
        }
        Stream<Object> union = union(filter.get("$or"), indexes);
        if (union != null) {
            return new Route(found(union, all), false);
        }
        return use != null ? new Route(found(use.ids(), all), true) : inOrderOfIds(id, sort, all);
    }

    private static Stream<Document> found(Stream<@Nullable Object> ids, MVMap<Object, Document> all) {
        return ids.map(id -> all.get(Missing.ofNullable(id))).filter(Objects::nonNull);
    }

    private static @Nullable IndexUse best(Bounds bounds, Sort sort, List<Index<Object>> indexes) {
        return indexes.stream().filter(SortedIndex.class::isInstance).map(SortedIndex.class::cast)
                .map(index -> IndexUse.of(index, bounds, sort)).filter(Objects::nonNull)
                .max(Comparator.comparingInt(IndexUse::worth)).orElse(null);
    }

    /** Null unless every alternative has an index. */
    private static @Nullable Stream<Object> union(@Nullable Object alternatives, List<Index<Object>> indexes) {
        if (!(alternatives instanceof Collection<?> filters)) {
            return null;
        }
        Stream<Object> union = Stream.empty();
        for (Object filter : filters) {
            Bounds bounds = Bounds.of((Document) filter);
            Bound id = bounds.of(IdIndex.FIELD);
            IndexUse use = best(bounds, Sort.of(null), indexes);
            if (id != null && id.hasPoints()) {
                union = Stream.concat(union, id.points().stream());
            } else if (use != null && use.narrows()) {
                union = Stream.concat(union, use.ids());
            } else {
                return null;
            }
        }
        return union.distinct();
    }

    private static Route inOrderOfIds(Bound id, Sort sort, MVMap<Object, Document> all) {
        boolean ordered = sort.servedBy(List.of(IdIndex.FIELD));
        boolean reverse = ordered && sort.descending();
        Bound.End low = id.low();
        Bound.End high = id.high();
        Object first = low != null ? low.value() : high != null ? Edge.before(high.value()) : null;
        Object last = high != null ? high.value() : low != null ? Edge.after(low.value()) : null;
        Cursor<Object, Document> cursor = reverse ? all.cursor(last, first, true) : all.cursor(first, last, false);
        return new Route(Stream.generate(() -> cursor.hasNext() ? next(cursor) : null).takeWhile(Objects::nonNull),
                ordered);
    }

    private static Document next(Cursor<Object, Document> cursor) {
        cursor.next();
        return cursor.getValue();
    }
}
