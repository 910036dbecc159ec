package org.confidant.bookingservice.client;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a client may be reached. */
public enum ContactWay {
    EMAIL("email"),
    PHONE("phone");

    private final String word;

    ContactWay(String word) {
        this.word = word;
    }

    /** The word used outside. */
    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
