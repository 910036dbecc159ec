package org.confidant.bookingservice.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Confirms, cancels, checks in and marks no-shows: the steps that need no time to be claimed (B4). */
@Component
public final class BookingSteps {
    private final Bookings bookings;
    private final BookingMeters meters;
    private final Clock clock;

    BookingSteps(Bookings bookings, BookingMeters meters, Clock clock) {
        this.bookings = bookings;
        this.meters = meters;
        this.clock = clock;
    }

    /** Keeps what was held. */
    public Stored<Booking> confirm(String id, Actor actor, BranchScope scope, Command command) {
        return step(id, actor, BookingStep.CONFIRM, scope, command, (read, now) -> {
            Booking confirmed = read.value().confirm(now, actor.name());
            return new Change<>(confirmed, BookingNews.told("Confirmed", id, confirmed, Map.of()));
        });
    }

    /** Gives the time back and tells every participant. */
    public Stored<Booking> cancel(String id, Actor actor, BranchScope scope, Command command) {
        return step(id, actor, BookingStep.CANCEL, scope, command, (read, now) -> {
            Booking cancelled = read.value().cancel(now, actor.name());
            return new Change<>(cancelled.on(List.of()),
                    BookingNews.toldAndReleased("Cancelled", id, cancelled, read.value().claims()));
        });
    }

    /** The clients are here, or on the line. */
    public Stored<Booking> checkIn(String id, Actor actor, BranchScope scope, Command command) {
        return step(id, actor, BookingStep.CHECK_IN, scope, command,
                (read, now) -> Change.silent(read.value().checkIn(now, actor.name())));
    }

    /** They did not come; the time is free again. */
    public Stored<Booking> markNoShow(String id, Actor actor, BranchScope scope, Command command) {
        return step(id, actor, BookingStep.MARK_NO_SHOW, scope, command, (read, now) -> {
            Booking missed = read.value().markNoShow(now, actor.name());
            return new Change<>(missed.on(List.of()), BookingNews.released(read.value().claims()));
        });
    }

    private Stored<Booking> step(String id, Actor actor, BookingStep step, BranchScope scope, Command command,
            Decision decision) {
        return meters.step(step, () -> bookings.change(id, scope, command, read -> {
            actor.requireMay(step, read.value());
            return decision.decide(read, clock.instant());
        }));
    }

    private interface Decision {
        Change<Booking> decide(Stored<Booking> read, Instant now);
    }
}
