package org.confidant.bookingservice.compensation;

import java.util.Arrays;
import java.util.Optional;

/** Where a compensation stands. */
public enum CompensationState {
    DUE("Due"),
    PAID("Paid");

    private final String word;

    CompensationState(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    public String word() {
        return word;
    }

    /** The state of that word. */
    public static Optional<CompensationState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst();
    }
}
