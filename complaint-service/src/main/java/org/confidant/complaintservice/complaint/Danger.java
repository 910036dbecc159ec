package org.confidant.complaintservice.complaint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Who is in danger, from others or from themselves (C10). */
public enum Danger {
    /** Who reports it, or a colleague. */
    STAFF,
    CLIENT,
    /** A child, client or not. */
    MINOR,
    /** Anybody else whom violence threatens. */
    OTHERS;

    /** The word used outside and in the store. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Danger of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElseThrow();
    }
}
