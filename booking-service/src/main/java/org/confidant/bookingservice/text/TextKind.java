package org.confidant.bookingservice.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a text is for. */
public enum TextKind {
    /** Both sides sign it (B10). */
    AGREEMENT("agreement"),
    /** The questions of the first contact (B9). */
    INTAKE("intake"),
    /** What must be true before a session starts (B11). */
    READINESS("readiness"),
    /** What clients are told before they consent to anything (B9). */
    CONSENT("consent");

    private final String word;

    TextKind(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    @JsonValue
    @Override
    public String toString() {
        return word;
    }

    /** Whether it is a list to be answered or ticked, instead of prose. */
    public boolean listed() {
        return this == INTAKE || this == READINESS;
    }

    /** The one of that word. */
    public static Optional<TextKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
