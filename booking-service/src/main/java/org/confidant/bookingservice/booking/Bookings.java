package org.confidant.bookingservice.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.confidant.bookingservice.agenda.Standing;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TimeSlot;
import org.confidant.platform.web.Command;

/** All bookings. One that is unborn is none. */
public interface Bookings {
    Optional<Stored<Booking>> byId(String id, BranchScope scope);

    /** The booking a link of that hash belongs to; the scope then comes from the booking. */
    Optional<Stored<Booking>> byLink(String hash);

    /** The booking an earlier request with the same key made. */
    Optional<Stored<Booking>> madeBefore(Command command);

    /** How the claims protocol sees the booking that a command is about to make. */
    Standing standing(String id);

    /** Brings a booking to life if it is still unborn at the version read. */
    Optional<Stored<Booking>> bear(String id, long unbornVersion, Booking booking, List<Message> messages,
            Command command);

    /** Writes a change to exactly the version that was read. */
    Optional<Stored<Booking>> write(Stored<Booking> read, Change<Booking> change, Command command);

    /** Whether that command changed this booking before. */
    boolean tookEffect(Stored<Booking> read, Command command);

    /** Refuses a command for another version than the one it names. */
    void requireReady(Stored<Booking> read, Command command);

    /** Reads, decides and writes, once per command. */
    Stored<Booking> change(String id, BranchScope scope, Command command, Decision decision);

    /** Bookings as asked for, within the scope. */
    List<Stored<Booking>> list(BookingQuery query, BranchScope scope);

    /** All live bookings of a practitioner that start after that time, wherever the scope reaches, the next first. */
    List<Stored<Booking>> ahead(StaffId practitioner, Instant after, BranchScope scope);

    /** Hands over every booking that starts in that stretch, a batch at a time. */
    void eachStarting(TimeSlot stretch, BranchScope scope, Consumer<Booking> reader);

    /** Holds that ran out by that time, some of them. */
    List<Stored<Booking>> holdsRunOut(Instant now, BranchScope scope);

    /** Bookings whose session is open although it was planned to end before that time, and nobody was told; some. */
    List<Stored<Booking>> stillOpen(Instant plannedEnd, BranchScope scope);

    /** A decision about a booking as it was read. */
    @FunctionalInterface
    interface Decision {
        Change<Booking> decide(Stored<Booking> read);
    }
}
