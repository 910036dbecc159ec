package org.confidant.bookingservice.booking;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The stages of a session (B13). */
public enum Stage {
    OPENING("opening"),
    EXPLORATION("exploration"),
    SCENARIO_SIMULATION("scenario-simulation"),
    CLOSING("closing");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    @JsonValue
    @Override
    public String toString() {
        return word;
    }

    /** The one of that word. */
    public static Optional<Stage> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
