package org.confidant.complaintservice.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what figures can be split. Never by person. */
public enum Dimension {
    BRANCH,
    SERVICE,
    CHANNEL,
    /** Of the complaints alone: a session has none. */
    CATEGORY;

    /** The word used outside. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Optional<Dimension> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
