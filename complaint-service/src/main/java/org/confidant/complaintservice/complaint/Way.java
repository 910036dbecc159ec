package org.confidant.complaintservice.complaint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How a person told who complained something. */
public enum Way {
    /** By a mail with a link to read it. */
    MAIL("mail"),
    PHONE("phone"),
    IN_PERSON("in-person");

    private final String word;

    Way(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The one of that word. */
    public static Way of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
    }
}
