package org.confidant.complaintservice.complaint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How a complaint ended (C7). */
public enum Outcome {
    /** The client said so. */
    SATISFIED("satisfied"),
    /** The client said nothing for ten working days. */
    UNANSWERED("unanswered"),
    /** The client said no once more than it is reopened. */
    REJECTED("rejected"),
    /** Who complained took it back. */
    WITHDRAWN("withdrawn");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The one of that word. */
    public static Outcome of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
    }
}
