package org.confidant.bookingservice.papers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a client consents to, each by itself (B9). */
public enum Purpose {
    /** That what they tell is kept at all; without it no answers and no session. */
    SENSITIVE_DATA("sensitive-data"),
    RECORDING("recording"),
    /** That the partner they came through learns how it goes. */
    PARTNER_SHARING("partner-sharing"),
    REMINDERS("reminders"),
    /** That somebody asks from time to time how they are. */
    REVISITS("revisits");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    @JsonValue
    @Override
    public String toString() {
        return word;
    }

    /** The one of that word. */
    public static Optional<Purpose> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
