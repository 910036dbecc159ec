package org.confidant.bookingservice.booking.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.confidant.bookingservice.agenda.BookingRef;
import org.confidant.bookingservice.agenda.SettleBooking;
import org.confidant.bookingservice.agenda.Standing;
import org.confidant.bookingservice.booking.BookingState;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.booking.ExpireHolds;
import org.confidant.platform.identity.Everywhere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What claims ask of bookings: how they stand, and the conditional writes that settle a claim in the way. */
@Component
final class MongoSettling implements SettleBooking {
    private static final String UNBORN = "Unborn";

    private final MongoCollection<Document> collection;
    private final ObjectProvider<Bookings> bookings;
    private final ObjectProvider<ExpireHolds> expireHolds;
    private final Clock clock;

    /** Bookings need claims and claims ask bookings, so these two are fetched when first needed. */
    MongoSettling(MongoDatabase database, ObjectProvider<Bookings> bookings, ObjectProvider<ExpireHolds> expireHolds,
            Clock clock) {
        this.collection = database.getCollection("bookings");
        this.bookings = bookings;
        this.expireHolds = expireHolds;
        this.clock = clock;
    }

    @Override
    public Map<BookingRef, Standing> standings(Set<BookingRef> asked) {
        List<String> ids = asked.stream().map(BookingRef::id).toList();
        Instant now = clock.instant();
        Map<BookingRef, Standing> standings = new HashMap<>();
        collection.find(ids.size() == 1 ? Filters.eq("_id", ids.getFirst()) : Filters.in("_id", ids))
                .projection(Projections.include("version", "state", "holdUntil", "claims"))
                .limit(ids.size()).batchSize(ids.size())
                .forEach(document -> standings.put(new BookingRef(document.getString("_id")), standing(document, now)));
        return standings;
    }

    private static Standing standing(Document document, Instant now) {
        long version = document.getLong("version");
        String state = document.getString("state");
        if (state.equals(UNBORN)) {
            return Standing.unborn(version);
        }
        if (!BookingState.of(state).live()) {
            return Standing.over(version);
        }
        boolean runOut = document.getDate("holdUntil") != null
                && !document.getDate("holdUntil").toInstant().isAfter(now);
        return new Standing(Standing.Life.LIVE, version, BookingMapping.claims(document), runOut);
    }

    @Override
    public boolean expire(BookingRef booking, long version) {
        return bookings.getObject().byId(booking.id(), Everywhere.because("a hold in the way ran out, in any branch"))
                .filter(read -> read.version() == version && read.value().holdRunOut(clock.instant()))
                .map(read -> expireHolds.getObject().expire(read)).orElse(false);
    }

    @Override
    public boolean spoil(BookingRef booking, long version) {
        if (version > 0) {
            return collection.updateOne(Filters.and(Filters.eq("_id", booking.id()), Filters.eq("version", version)),
                    Updates.inc("version", 1L)).getMatchedCount() == 1;
        }
        try {
            collection.insertOne(new Document("_id", booking.id()).append("version", 1L).append("state", UNBORN));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
