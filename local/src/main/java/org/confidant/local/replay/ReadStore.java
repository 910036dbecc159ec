package org.confidant.local.replay;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.confidant.local.suite.MongoUri;

/** Reads the documents of bookings, records and complaints as they lie there, past the services. */
final class ReadStore implements AutoCloseable {
    private static final String BOOKINGS = "confidant_booking";
    private static final String RECORDS = "confidant_archive";
    private static final String COMPLAINTS = "confidant_complaint";
    private static final int BATCH = 500;

    private final MongoClient client;

    ReadStore(MongoUri store) {
        this.client = MongoClients.create(store.text());
    }

    /** Every booking of these branches that was ever made. */
    List<StoredBooking> bookings(Collection<String> branches) {
        List<StoredBooking> found = new ArrayList<>();
        for (String branch : branches) {
            collection(BOOKINGS, "bookings").find(Filters.eq("branch", branch))
                    .projection(Projections.include("state", "start",
                            "end", "practitioner", "room", "equipment", "participants", "claims"))
                    .batchSize(BATCH)
                    .forEach(document -> found.add(booking(document)));
        }
        return found;
    }

    /** All claims in the agendas that these bookings name or should be in. */
    List<StoredClaim> claims(Collection<StoredBooking> bookings) {
        List<String> agendas = bookings.stream().flatMap(booking -> Stream.concat(booking.agendas(),
                booking.claims().stream().map(StoredBooking.ClaimName::agenda))).distinct().sorted().toList();
        List<StoredClaim> found = new ArrayList<>();
        for (int from = 0; from < agendas.size(); from += BATCH) {
            List<String> some = agendas.subList(from, Math.min(from + BATCH, agendas.size()));
            collection(BOOKINGS, "agendas").find(Filters.in("_id", some)).limit(BATCH).batchSize(BATCH)
                    .forEach(agenda -> agenda.getList("claims", Document.class, List.of())
                            .forEach(claim -> found.add(claim(agenda.getString("_id"), claim))));
        }
        return found;
    }

    /** The state of every record of these branches, by its session. */
    Map<String, String> records(Collection<String> branches) {
        return states(collection(RECORDS, "records"), branches);
    }

    /** The state of every complaint about these branches, by its id. */
    Map<String, String> complaints(Collection<String> branches) {
        return states(collection(COMPLAINTS, "complaints"), branches);
    }

    private static Map<String, String> states(MongoCollection<Document> collection, Collection<String> branches) {
        Map<String, String> found = new HashMap<>();
        for (String branch : branches) {
            collection.find(Filters.eq("branch", branch)).projection(Projections.include("state")).batchSize(BATCH)
                    .forEach(document -> found.put(document.getString("_id"), document.getString("state")));
        }
        return found;
    }

    private MongoCollection<Document> collection(String database, String name) {
        return client.getDatabase(database).getCollection(name);
    }

    private static StoredBooking booking(Document document) {
        Stream<String> room = Optional.ofNullable(document.getString("room")).map(id -> "room:" + id).stream();
        List<String> resources = Stream.of(Stream.of("practitioner:" + document.getString("practitioner")), room,
                strings(document, "equipment").map(id -> "equipment:" + id),
                strings(document, "participants").map(id -> "participant:" + id)).flatMap(all -> all).toList();
        return new StoredBooking(document.getString("_id"), document.getString("state"),
                document.getDate("start").toInstant(), document.getDate("end").toInstant(), resources,
                document.getList("claims", Document.class, List.of()).stream()
                        .map(claim -> new StoredBooking.ClaimName(claim.getString("agenda"), claim.getString("id")))
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> strings(Document document, String field) {
        return document.getList(field, String.class, List.of()).stream();
    }

    private static StoredClaim claim(String agenda, Document claim) {
        return new StoredClaim(agenda, claim.getString("id"), claim.getString("booking"),
                claim.getDate("from").toInstant(), claim.getDate("to").toInstant());
    }

    @Override
    public void close() {
        client.close();
    }
}
