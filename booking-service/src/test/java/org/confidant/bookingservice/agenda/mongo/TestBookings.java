package org.confidant.bookingservice.agenda.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.confidant.bookingservice.agenda.BookingRef;
import org.confidant.bookingservice.agenda.ClaimRef;
import org.confidant.bookingservice.agenda.Commitment;
import org.confidant.bookingservice.agenda.SettleBooking;
import org.confidant.bookingservice.agenda.Standing;
import org.confidant.bookingservice.agenda.Standing.Life;
import org.confidant.bookingservice.agenda.Wish;

/** The least of bookings that claims need: version, life, times and the claims stood on. */
final class TestBookings implements SettleBooking {
    private final MongoCollection<Document> bookings;

    TestBookings(MongoDatabase database) {
        bookings = database.getCollection("bookings");
    }

    @Override
    public Map<BookingRef, Standing> standings(Set<BookingRef> asked) {
        Map<BookingRef, Standing> found = new HashMap<>();
        bookings.find(in("_id", asked.stream().map(BookingRef::id).toList()))
                .forEach(document -> found.put(new BookingRef(document.getString("_id")), standing(document)));
        return found;
    }

    @Override
    public boolean expire(BookingRef booking, long version) {
        return bookings.updateOne(asRead(booking, version),
                Updates.combine(Updates.set("state", Life.OVER.name()), Updates.inc("version", 1L)))
                .getMatchedCount() == 1;
    }

    @Override
    public boolean spoil(BookingRef booking, long version) {
        return version == 0
                ? inserted(document(booking, 1, Life.UNBORN, List.of()))
                : bookings.updateOne(asRead(booking, version), Updates.inc("version", 1L)).getMatchedCount() == 1;
    }

    Commitment commitment(Wish wish) {
        BookingRef booking = wish.booking();
        return new Commitment() {
            @Override
            public Standing read() {
                return standing(booking);
            }

            @Override
            public boolean commit(long version, List<ClaimRef> claims) {
                Document written = document(booking, version + 1, Life.LIVE, claims).append("needs", wish.needs()
                        .stream().map(need -> new Document("resource", need.resource().toString())
                                .append("from", need.slot().from()).append("to", need.slot().to()))
                        .toList());
                return version == 0
                        ? inserted(written)
                        : bookings.updateOne(asRead(booking, version), new Document("$set", written))
                                .getMatchedCount() == 1;
            }
        };
    }

    void over(BookingRef booking) {
        bookings.updateOne(eq("_id", booking.id()),
                Updates.combine(Updates.set("state", Life.OVER.name()), Updates.inc("version", 1L)));
    }

    List<Document> live() {
        return bookings.find(eq("state", Life.LIVE.name())).into(new ArrayList<>());
    }

    private boolean inserted(Document document) {
        try {
            bookings.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            return false;
        }
    }

    private static org.bson.conversions.Bson asRead(BookingRef booking, long version) {
        return and(eq("_id", booking.id()), eq("version", version));
    }

    private static Document document(BookingRef booking, long version, Life life, List<ClaimRef> claims) {
        return new Document("_id", booking.id()).append("version", version).append("state", life.name())
                .append("claims", claims.stream()
                        .map(claim -> new Document("agenda", claim.agenda()).append("id", claim.id())).toList());
    }

    private static Standing standing(Document document) {
        List<ClaimRef> claims = document.getList("claims", Document.class).stream()
                .map(claim -> new ClaimRef(claim.getString("agenda"), claim.getString("id"))).toList();
        return new Standing(Life.valueOf(document.getString("state")), document.getLong("version"), claims, false);
    }
}
