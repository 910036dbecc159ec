package org.confidant.bookingservice.figures;

/** How many did not come, of those who were expected and are accounted for. */
public record NoShows(long noShows, long checkedIn) {
    static final NoShows NONE = new NoShows(0, 0);

    /** Appointments that came to an end one way or the other. */
    public long accounted() {
        return noShows + checkedIn;
    }
}
