package org.confidant.bench.slots;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.confidant.bench.service.Branch;

/** Reads what free times are made of: the day's agendas, and the bookings that their claims name. */
final class RawSlots {
    private final MongoCollection<Document> agendas;
    private final MongoCollection<Document> bookings;
    private final List<String> ids;

    /** The branch is open on one UTC day only, so each resource has one agenda. */
    RawSlots(MongoDatabase database, HalfFull day) {
        agendas = database.getCollection("agendas");
        bookings = database.getCollection("bookings");
        Branch branch = day.branch();
        ids = Stream.concat(branch.practitioners().stream().map(id -> "practitioner:" + id),
                branch.rooms().stream().map(id -> "room:" + id)).map(resource -> resource + ":" + day.date()).toList();
    }

    /** How many documents were read. */
    int read() {
        List<Document> found = agendas.find(in("_id", ids)).projection(include("claims")).limit(ids.size())
                .batchSize(ids.size()).into(new ArrayList<>());
        Set<String> named = new LinkedHashSet<>();
        found.forEach(agenda -> agenda.getList("claims", Document.class)
                .forEach(claim -> named.add(claim.getString("booking"))));
        List<Document> standing = bookings.find(in("_id", List.copyOf(named)))
                .projection(include("version", "state", "holdUntil", "claims")).limit(named.size())
                .batchSize(named.size()).into(new ArrayList<>());
        return found.size() + standing.size();
    }
}
