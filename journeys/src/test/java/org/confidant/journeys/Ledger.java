package org.confidant.journeys;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** What booking-service's store says of a branch's bookings from one day on, read without the service. */
final class Ledger {
    private static final Set<String> LIVE = Set.of("Held", "Confirmed", "CheckedIn");

    private final MongoDatabase store;
    private final String branch;
    private final Instant from;

    Ledger(MongoDatabase store, String branch, LocalDate from) {
        this.store = store.withReadConcern(ReadConcern.MAJORITY);
        this.branch = branch;
        this.from = from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private List<Document> live() {
        return store.getCollection("bookings").find(Filters.and(Filters.eq("branch", branch),
                Filters.gte("start", Date.from(from)), Filters.in("state", LIVE))).batchSize(500)
                .into(new ArrayList<>());
    }

    Set<String> liveBookings() {
        return live().stream().map(booking -> booking.getString("_id")).collect(Collectors.toSet());
    }

    /** Documents of any kind with a message that no receiver took yet. */
    int waitingMessages() {
        return Stream.of("bookings", "notices", "clients").mapToInt(name -> (int) store.getCollection(name)
                .countDocuments(Filters.exists("due"))).sum();
    }

    /** Pairs of live bookings that share a practitioner, a room or a client at one time. */
    List<String> overlaps() {
        Map<String, List<Document>> byResource = new TreeMap<>();
        for (Document booking : live()) {
            Stream.concat(Stream.of(booking.getString("practitioner"), booking.get("room", booking.getString("_id"))),
                    booking.getList("participants", String.class).stream())
                    .forEach(resource -> byResource.computeIfAbsent(resource, none -> new ArrayList<>()).add(booking));
        }
        return byResource.values().stream().flatMap(Ledger::overlapping).toList();
    }

    private static Stream<String> overlapping(Collection<Document> bookings) {
        List<Document> inOrder = bookings.stream().sorted(Comparator.comparing(booking -> booking.getDate("start")))
                .toList();
        List<String> found = new ArrayList<>();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).getDate("start").before(inOrder.get(i - 1).getDate("end"))) {
                found.add(inOrder.get(i - 1).getString("_id") + " and " + inOrder.get(i).getString("_id"));
            }
        }
        return found.stream();
    }

    /** Live bookings one of whose claims is in no agenda. */
    List<String> bookingsWithoutTheirClaims() {
        Set<String> claims = store.getCollection("agendas").find().batchSize(500).into(new ArrayList<>()).stream()
                .flatMap(agenda -> agenda.getList("claims", Document.class, List.of()).stream()
                        .map(claim -> agenda.getString("_id") + " " + claim.getString("id")))
                .collect(Collectors.toSet());
        return live().stream().filter(booking -> booking.getList("claims", Document.class).isEmpty()
                || !booking.getList("claims", Document.class).stream().allMatch(
                        claim -> claims.contains(claim.getString("agenda") + " " + claim.getString("id"))))
                .map(booking -> booking.getString("_id")).toList();
    }

    Map<String, Integer> noticesPerBooking() {
        Set<String> live = liveBookings();
        Map<String, Integer> counts = new HashMap<>();
        store.getCollection("notices").find(Filters.eq("branch", branch)).batchSize(500)
                .map(notice -> notice.getString("_id").replaceFirst("-.*", "")).forEach((String booking) -> {
                    if (live.contains(booking)) {
                        counts.merge(booking, 1, Integer::sum);
                    }
                });
        return counts;
    }
}
