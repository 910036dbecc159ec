package org.confidant.complaintservice.complaint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a complaint is about (C3). */
public enum Category {
    CONDUCT("conduct"),
    SERVICE("service"),
    APPOINTMENT("appointment"),
    PRICE("price"),
    PREMISES("premises"),
    PRIVACY("privacy"),
    SAFETY("safety"),
    OTHER("other");

    private final String word;

    Category(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The one of that word. */
    public static Category of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
    }
}
