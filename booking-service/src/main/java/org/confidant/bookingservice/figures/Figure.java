package org.confidant.bookingservice.figures;

import org.confidant.bookingservice.feedback.Feedback;

/** All that is counted about a group of bookings in one reading. */
public record Figure(Waits waits, NoShows noShows, Sessions sessions, Satisfaction satisfaction) {
    static final Figure NONE = new Figure(Waits.NONE, NoShows.NONE, Sessions.NONE, Satisfaction.NONE);

    Figure plus(Feedback feedback) {
        return new Figure(waits, noShows, sessions, satisfaction.plus(feedback));
    }
}
