package org.confidant.bookingservice.offering;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Where a session takes place. */
public enum Mode {
    ON_SITE("on-site"),
    REMOTE("remote");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /** The word used outside. */
    @JsonValue
    @Override
    public String toString() {
        return word;
    }

    /** The one of that word. */
    public static Optional<Mode> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
