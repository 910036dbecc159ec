package org.confidant.bookingservice.booking;

import static java.util.Map.entry;
import static org.confidant.bookingservice.booking.BookingState.CANCELLED;
import static org.confidant.bookingservice.booking.BookingState.CHECKED_IN;
import static org.confidant.bookingservice.booking.BookingState.COMPLETED;
import static org.confidant.bookingservice.booking.BookingState.CONFIRMED;
import static org.confidant.bookingservice.booking.BookingState.EXPIRED;
import static org.confidant.bookingservice.booking.BookingState.HELD;
import static org.confidant.bookingservice.booking.BookingState.INTERRUPTED;
import static org.confidant.bookingservice.booking.BookingState.IN_SESSION;
import static org.confidant.bookingservice.booking.BookingState.NO_SHOW;
import static org.confidant.bookingservice.booking.BookingState.PAUSED;
import static org.confidant.bookingservice.booking.BookingStep.CANCEL;
import static org.confidant.bookingservice.booking.BookingStep.CHECK_IN;
import static org.confidant.bookingservice.booking.BookingStep.COMPLETE;
import static org.confidant.bookingservice.booking.BookingStep.CONFIRM;
import static org.confidant.bookingservice.booking.BookingStep.ENTER_STAGE;
import static org.confidant.bookingservice.booking.BookingStep.EXPIRE;
import static org.confidant.bookingservice.booking.BookingStep.INTERRUPT;
import static org.confidant.bookingservice.booking.BookingStep.MARK_NO_SHOW;
import static org.confidant.bookingservice.booking.BookingStep.MOVE;
import static org.confidant.bookingservice.booking.BookingStep.PAUSE;
import static org.confidant.bookingservice.booking.BookingStep.RESUME;
import static org.confidant.bookingservice.booking.BookingStep.START;

import java.util.Map;
import java.util.Optional;

/** The state machine of bookings (B4) and of the sessions they become (B13): a pair that is missing here is refused. Rendered in docs/state-machines.md. */
public final class Transitions {
    private static final Map<BookingState, Map<BookingStep, BookingState>> TABLE = Map.ofEntries(
            entry(HELD, Map.of(CONFIRM, CONFIRMED, MOVE, HELD, CANCEL, CANCELLED, EXPIRE, EXPIRED)),
            entry(CONFIRMED, Map.of(MOVE, CONFIRMED, CANCEL, CANCELLED, CHECK_IN, CHECKED_IN, MARK_NO_SHOW, NO_SHOW)),
            entry(CHECKED_IN, Map.of(START, IN_SESSION)),
            entry(IN_SESSION, Map.of(ENTER_STAGE, IN_SESSION, PAUSE, PAUSED, COMPLETE, COMPLETED, INTERRUPT,
                    INTERRUPTED)),
            entry(PAUSED, Map.of(RESUME, IN_SESSION, COMPLETE, COMPLETED, INTERRUPT, INTERRUPTED)));

    private Transitions() {}

    /** The state that step leads to, if it may be taken from here. */
    public static Optional<BookingState> next(BookingState from, BookingStep step) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(step));
    }
}
