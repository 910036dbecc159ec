package org.confidant.bookingservice.figures;

/** All that is counted about a group of bookings in one reading. */
public record Figure(Waits waits, NoShows noShows) {
    static final Figure NONE = new Figure(Waits.NONE, NoShows.NONE);
}
