package org.confidant.bookingservice.booking;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The way a booking came in (B1). */
public enum Channel {
    PHONE("phone"),
    WEB("web"),
    PARTNER("partner"),
    WALK_IN("walk-in");

    private final String word;

    Channel(String word) {
        this.word = word;
    }

    /** The word used outside. */
    @JsonValue
    @Override
    public String toString() {
        return word;
    }

    /** The one of that word. */
    public static Optional<Channel> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
