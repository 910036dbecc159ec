package org.confidant.complaintservice.complaint.investigation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** When in its session, or around it, a complaint's cause lies (C8). */
public enum Stage {
    BEFORE("before"),
    OPENING("opening"),
    EXPLORATION("exploration"),
    SCENARIO_SIMULATION("scenario-simulation"),
    CLOSING("closing"),
    AFTER("after");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The one of that word. */
    public static Stage of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
    }
}
