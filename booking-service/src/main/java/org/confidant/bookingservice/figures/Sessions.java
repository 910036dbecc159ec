package org.confidant.bookingservice.figures;

import java.time.Duration;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.BookingState;
import org.confidant.bookingservice.booking.Session;

/**
 * What became of sessions that were started (B13).
 *
 * @param open started and not ended yet
 * @param planned the planned length of those that ended
 * @param delivered their actual length without pauses
 */
public record Sessions(long completed, long interrupted, long open, Duration planned, Duration delivered) {
    static final Sessions NONE = new Sessions(0, 0, 0, Duration.ZERO, Duration.ZERO);

    Sessions plus(Booking booking) {
        if (booking.session().isEmpty()) {
            return this;
        }
        Session session = booking.session().get();
        if (booking.state().inSession()) {
            return new Sessions(completed, interrupted, open + 1, planned, delivered);
        }
        boolean whole = booking.state() == BookingState.COMPLETED;
        return new Sessions(completed + (whole ? 1 : 0), interrupted + (whole ? 0 : 1), open,
                planned.plus(Duration.between(booking.place().session().from(), booking.place().session().to())),
                delivered.plus(session.delivered().orElse(Duration.ZERO)));
    }

    /** Sessions that came to an end. */
    public long ended() {
        return completed + interrupted;
    }
}
