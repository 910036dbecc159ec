package org.confidant.bookingservice.booking;

import java.util.Set;

/** Where a booking stands (B4). */
public enum BookingState {
    HELD("Held"),
    CONFIRMED("Confirmed"),
    CHECKED_IN("CheckedIn"),
    IN_SESSION("InSession"),
    PAUSED("Paused"),
    COMPLETED("Completed"),
    INTERRUPTED("Interrupted"),
    CANCELLED("Cancelled"),
    NO_SHOW("NoShow"),
    EXPIRED("Expired");

    private static final Set<BookingState> LIVE = Set.of(HELD, CONFIRMED, CHECKED_IN, IN_SESSION, PAUSED);

    private final String word;

    BookingState(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    public String word() {
        return word;
    }

    /** Whether it still holds its time. What is over never comes back. */
    public boolean live() {
        return LIVE.contains(this);
    }

    /** Whether the clients were there. */
    public boolean attended() {
        return this == CHECKED_IN || inSession() || this == COMPLETED || this == INTERRUPTED;
    }

    /** Whether its session runs, or pauses. */
    public boolean inSession() {
        return this == IN_SESSION || this == PAUSED;
    }

    /** The state of that word. */
    public static BookingState of(String word) {
        for (BookingState state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no such state: " + word);
    }
}
