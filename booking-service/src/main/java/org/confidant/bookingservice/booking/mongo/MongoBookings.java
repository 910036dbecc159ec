package org.confidant.bookingservice.booking.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.confidant.bookingservice.agenda.BookingRef;
import org.confidant.bookingservice.agenda.SettleBooking;
import org.confidant.bookingservice.agenda.Standing;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.BookingQuery;
import org.confidant.bookingservice.booking.BookingQuery.Position;
import org.confidant.bookingservice.booking.BookingState;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.time.TimeSlot;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Bookings, one document each. */
@Component
final class MongoBookings implements Bookings {
    private static final BranchScope BY_LINK = Everywhere.because("a link's branch is known only from its booking");
    private static final int EXPIRED_AT_ONCE = 100;
    private static final int BATCH = 500;

    private final StoredCollection<Booking> bookings;
    private final SettleBooking settle;

    MongoBookings(MongoDatabase database, Relay relay, TechnicalClock technical, SettleBooking settle) {
        bookings = new StoredCollection<>(database, "bookings", "branch", new BookingMapping(), relay,
                technical);
        this.settle = settle;
        bookings.collection().createIndex(Indexes.ascending("branch", "start")); // read by list: a branch's day
        bookings.collection().createIndex(Indexes.ascending("branch", Stored.UPDATED_AT)); // read by list: polling a branch
        bookings.collection().createIndex(Indexes.ascending("partner", Stored.UPDATED_AT)); // read by list: partners poll
        bookings.collection().createIndex(Indexes.ascending("practitioner", "start")); // read by ahead, and by list: a practitioner's
        bookings.collection().createIndex(Indexes.ascending("start")); // read by list: head office and figures
        bookings.collection().createIndex(Indexes.ascending("links.hash")); // read by byLink
        bookings.collection().createIndex(Indexes.ascending("holdUntil")); // read by holdsRunOut
        bookings.collection().createIndex(Indexes.ascending(SessionMapping.OPEN_UNTIL)); // read by stillOpen
    }

    @Override
    public Optional<Stored<Booking>> byId(String id, BranchScope scope) {
        return bookings.byId(id, scope);
    }

    @Override
    public Optional<Stored<Booking>> byLink(String hash) {
        return bookings.first(Filters.eq("links.hash", hash), BY_LINK);
    }

    @Override
    public Optional<Stored<Booking>> madeBefore(Command command) {
        return command.keyed() ? bookings.createdBefore(command.id(), command) : Optional.empty();
    }

    @Override
    public Standing standing(String id) {
        return settle.standing(new BookingRef(id));
    }

    @Override
    public Optional<Stored<Booking>> bear(String id, long unbornVersion, Booking booking, List<Message> messages,
            Command command) {
        return bookings.bear(id, unbornVersion, booking, messages, command);
    }

    @Override
    public Optional<Stored<Booking>> write(Stored<Booking> read, Change<Booking> change, Command command) {
        return bookings.write(read, change, command);
    }

    @Override
    public boolean tookEffect(Stored<Booking> read, Command command) {
        return bookings.tookEffect(read, command);
    }

    @Override
    public void requireReady(Stored<Booking> read, Command command) {
        bookings.requireReady(read, command);
    }

    @Override
    public Stored<Booking> change(String id, BranchScope scope, Command command, Decision decision) {
        return bookings.change(id, scope, command, decision::decide);
    }

    @Override
    public List<Stored<Booking>> list(BookingQuery query, BranchScope scope) {
        String order = query.updatedSince().isPresent() ? Stored.UPDATED_AT : "start";
        List<Bson> filters = new ArrayList<>();
        query.branch().ifPresent(branch -> filters.add(Filters.eq("branch", branch)));
        query.partner().ifPresent(partner -> filters.add(Filters.eq("partner", partner)));
        query.practitioner().ifPresent(practitioner -> filters.add(Filters.eq("practitioner", practitioner)));
        query.starting().ifPresent(slot -> filters.add(Filters.and(Filters.gte("start", Date.from(slot.from())),
                Filters.lt("start", Date.from(slot.to())))));
        query.updatedSince().ifPresent(since -> filters.add(Filters.gte("updatedAt", Date.from(since))));
        query.after().ifPresent(after -> filters.add(behind(after.time(), after.id(), order)));
        filters.add(Filters.exists(order));
        return bookings.list(Filters.and(filters), scope, Sorts.ascending(order, "_id"), query.limit());
    }

    @Override
    public List<Stored<Booking>> ahead(StaffId practitioner, Instant after, BranchScope scope) {
        List<String> live = Stream.of(BookingState.values()).filter(BookingState::live).map(BookingState::word)
                .toList();
        List<Stored<Booking>> all = new ArrayList<>();
        Bson behind = Filters.gt("start", Date.from(after));
        while (true) {
            List<Stored<Booking>> batch = bookings.list(Filters.and(Filters.eq("practitioner", practitioner.value()),
                    behind, Filters.in("state", live)), scope, Sorts.ascending("start", "_id"), BATCH);
            all.addAll(batch);
            if (batch.size() < BATCH) {
                return all;
            }
            behind = behind(batch.getLast().value().place().session().from(), batch.getLast().id(), "start");
        }
    }

    private static Bson behind(Instant time, String id, String order) {
        return Filters.or(Filters.gt(order, Date.from(time)),
                Filters.and(Filters.eq(order, Date.from(time)), Filters.gt("_id", id)));
    }

    @Override
    public void eachStarting(TimeSlot stretch, BranchScope scope, Consumer<Booking> reader) {
        Position place = new Position(stretch.from(), "");
        while (true) {
            List<Stored<Booking>> batch = list(new BookingQuery(Optional.empty(), Optional.of(stretch),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(place), BATCH), scope);
            batch.forEach(stored -> reader.accept(stored.value()));
            if (batch.size() < BATCH) {
                return;
            }
            place = new Position(batch.getLast().value().place().session().from(), batch.getLast().id());
        }
    }

    @Override
    public List<Stored<Booking>> stillOpen(Instant plannedEnd, BranchScope scope) {
        return bookings.list(Filters.lt(SessionMapping.OPEN_UNTIL, Date.from(plannedEnd)), scope,
                Sorts.ascending(SessionMapping.OPEN_UNTIL), EXPIRED_AT_ONCE);
    }

    @Override
    public List<Stored<Booking>> holdsRunOut(Instant now, BranchScope scope) {
        return bookings.list(Filters.lte("holdUntil", Date.from(now)), scope, Sorts.ascending("holdUntil"),
                EXPIRED_AT_ONCE);
    }
}
