package org.confidant.complaintservice.complaint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The way a complaint came in (C1). */
public enum Intake {
    PHONE("phone"),
    EMAIL("email"),
    WEB("web"),
    WALK_IN("walk-in"),
    PARTNER("partner"),
    PORTAL("portal"),
    /** By the client's own link. */
    LINK("link");

    private final String word;

    Intake(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The one of that word. */
    public static Intake of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
    }
}
