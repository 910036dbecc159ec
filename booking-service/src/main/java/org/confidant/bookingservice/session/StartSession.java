package org.confidant.bookingservice.session;

import java.time.Clock;
import java.util.List;
import org.confidant.bookingservice.booking.Actor;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.BookingMeters;
import org.confidant.bookingservice.booking.BookingStep;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Starts a session once nothing is missing, or says everything that is (row 15). */
@Component
public final class StartSession {
    private final Bookings bookings;
    private final Prepare prepare;
    private final BookingMeters meters;
    private final Clock clock;

    StartSession(Bookings bookings, Prepare prepare, BookingMeters meters, Clock clock) {
        this.bookings = bookings;
        this.prepare = prepare;
        this.meters = meters;
        this.clock = clock;
    }

    /** @throws Refusal naming all that is missing, of every participant */
    public Stored<Booking> start(String booking, Actor actor, BranchScope scope, Command command) {
        return meters.step(BookingStep.START, () -> bookings.change(booking, scope, command, read -> {
            actor.requireMay(BookingStep.START, read.value());
            Booking started = read.value().start(clock.instant(), actor.name());
            Preparation preparation = prepare.of(read, scope);
            requireReady(preparation);
            return new Change<>(started, SessionNews.started(booking, started, preparation));
        }));
    }

    private static void requireReady(Preparation preparation) {
        List<Missing> missing = preparation.missing();
        if (!missing.isEmpty()) {
            throw new Refusal(SessionProblem.NOT_READY, "See what is missing, and of whom.").with("missing",
                    missing.stream().map(Missing::shown).toList());
        }
    }
}
