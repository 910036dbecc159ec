package org.confidant.bookingservice.client.mongo;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.confidant.bookingservice.client.ContactWay;
import org.confidant.bookingservice.client.ContactWishes;
import org.confidant.bookingservice.client.Guardian;

/** The values that are sealed as a whole, as the JSON inside their seal. */
final class Inside {
    private Inside() {}

    static String list(List<?> items) {
        return new Document("list", items).toJson();
    }

    static List<String> texts(String json) {
        return Document.parse(json).getList("list", String.class);
    }

    static String guardians(List<Guardian> guardians) {
        return list(guardians.stream().map(Inside::guardian).toList());
    }

    static List<Guardian> guardians(String json) {
        return Document.parse(json).getList("list", Document.class).stream()
                .map(one -> new Guardian(one.getString("name"), one.getString("relation"), text(one, "phone"),
                        text(one, "email")))
                .toList();
    }

    static String wishes(ContactWishes wishes) {
        Document inside = new Document("how", wishes.how().stream().map(ContactWay::name).sorted().toList());
        put(inside, "from", wishes.from().map(LocalTime::toString));
        put(inside, "to", wishes.to().map(LocalTime::toString));
        put(inside, "name", wishes.name());
        put(inside, "note", wishes.note());
        return inside.toJson();
    }

    static ContactWishes wishes(String json) {
        Document inside = Document.parse(json);
        return new ContactWishes(
                inside.getList("how", String.class).stream().map(ContactWay::valueOf).collect(Collectors.toSet()),
                text(inside, "from").map(LocalTime::parse), text(inside, "to").map(LocalTime::parse),
                text(inside, "name"), text(inside, "note"));
    }

    private static Document guardian(Guardian guardian) {
        Document inside = new Document("name", guardian.name()).append("relation", guardian.relation());
        put(inside, "phone", guardian.phone());
        put(inside, "email", guardian.email());
        return inside;
    }

    private static void put(Document document, String field, Optional<String> value) {
        value.ifPresent(text -> document.append(field, text));
    }

    private static Optional<String> text(Document document, String field) {
        return Optional.ofNullable(document.getString(field));
    }
}
