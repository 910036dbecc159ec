package org.confidant.bench.booking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The two writes of a booking and nothing else: the claims in one ordered bulk of conditional upserts, then the booking. A
 * test compares them with what booking-service sends.
 */
final class RawBookings {
    private static final BulkWriteOptions ORDERED = new BulkWriteOptions().ordered(true);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> agendas;
    private final MongoCollection<Document> bookings;

    RawBookings(MongoDatabase database) {
        agendas = database.getCollection("agendas");
        bookings = database.getCollection("bookings");
    }

    /** The booking's id. */
    String place(Appointment wanted) {
        String booking = letters(26);
        String attempt = letters(26);
        Instant now = Instant.now();
        List<WriteModel<Document>> claims = new ArrayList<>();
        List<Document> stoodOn = new ArrayList<>();
        for (Resource resource : resources(wanted)) {
            String claim = attempt + "." + claims.size();
            LocalDate day = LocalDate.ofInstant(resource.from(), ZoneOffset.UTC);
            claims.add(claim(resource, day, claim, booking, now));
            stoodOn.add(new Document("agenda", resource.id() + ":" + day).append("id", claim));
        }
        agendas.bulkWrite(claims, ORDERED);
        bookings.insertOne(BookingDocument.of(booking, wanted, stoodOn, now));
        return booking;
    }

    private static List<Resource> resources(Appointment wanted) {
        Instant from = wanted.start().toInstant();
        Instant to = from.plus(Appointment.LENGTH);
        Instant buffered = to.plus(Appointment.BUFFER);
        return List.of(new Resource("practitioner:" + wanted.practitioner(), from, buffered),
                new Resource("room:" + wanted.room(), from, buffered),
                new Resource("participant:" + wanted.clients().getFirst(), from, to),
                new Resource("participant:" + wanted.clients().getLast(), from, to));
    }

    private static WriteModel<Document> claim(Resource resource, LocalDate day, String claim, String booking,
            Instant now) {
        Date from = Date.from(resource.from());
        Date to = Date.from(resource.to());
        Bson free = and(eq("_id", resource.id() + ":" + day),
                not(elemMatch("claims", and(lt("from", to), gt("to", from), ne("booking", booking)))));
        return new UpdateOneModel<>(free,
                combine(push("claims", new Document("id", claim).append("booking", booking).append("from", from)
                        .append("to", to).append("placed", Date.from(now))),
                        set("byDay", day + ":" + resource.id())),
                UPSERT);
    }

    static String letters(int length) {
        var text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(Long.toString(ThreadLocalRandom.current().nextLong(1L << 60), 32));
        }
        return text.substring(0, length);
    }

    private record Resource(String id, Instant from, Instant to) {}
}
