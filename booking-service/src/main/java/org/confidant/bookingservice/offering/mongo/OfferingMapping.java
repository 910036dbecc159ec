package org.confidant.bookingservice.offering.mongo;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.offering.Topic;
import org.confidant.platform.store.Mapping;

/** How an offering stands in its document. */
final class OfferingMapping implements Mapping<Offering> {
    @Override
    public Document write(Offering offering) {
        return new Document("name", offering.name()).append("length", offering.length().toString())
                .append("before", offering.before().toString()).append("after", offering.after().toString())
                .append("notice", offering.notice().toString()).append("modes", texts(offering.modes()))
                .append("rooms", texts(offering.rooms())).append("equipment", texts(offering.equipment()))
                .append("topics", texts(offering.topics()));
    }

    @Override
    public Offering read(Document document) {
        return new Offering(new OfferingId(document.getString("_id")), document.getString("name"),
                duration(document, "length"), duration(document, "before"), duration(document, "after"),
                duration(document, "notice"), known(document, "modes", Mode::of),
                known(document, "rooms", text -> Optional.of(new Kind(text))),
                known(document, "equipment", text -> Optional.of(new Kind(text))),
                known(document, "topics", Topic::of));
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static Duration duration(Document document, String field) {
        return Duration.parse(document.getString(field));
    }

    private static <T> Set<T> known(Document document, String field, Function<String, Optional<T>> value) {
        return document.getList(field, String.class).stream().map(value).flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
