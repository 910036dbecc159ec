package org.confidant.bookingservice.offering;

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
    public String word() {
        return word;
    }

    public static Optional<Mode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findFirst();
    }
}
