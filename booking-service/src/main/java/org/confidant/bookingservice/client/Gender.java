package org.confidant.bookingservice.client;

import com.fasterxml.jackson.annotation.JsonValue;

/** As the client says; nobody has to say. */
public enum Gender {
    FEMALE("female"),
    MALE("male"),
    OTHER("other"),
    UNDISCLOSED("undisclosed");

    private final String word;

    Gender(String word) {
        this.word = word;
    }

    /** The word used outside. */
    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
