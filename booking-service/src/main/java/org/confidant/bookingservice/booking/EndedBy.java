package org.confidant.bookingservice.booking;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Through whom a session was interrupted (B13). */
public enum EndedBy {
    CLIENT("client"),
    PRACTITIONER("practitioner"),
    /** A line, a device or the house failed. */
    CIRCUMSTANCES("circumstances");

    private final String word;

    EndedBy(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    @JsonValue
    @Override
    public String toString() {
        return word;
    }

    /** The one of that word. */
    public static Optional<EndedBy> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
