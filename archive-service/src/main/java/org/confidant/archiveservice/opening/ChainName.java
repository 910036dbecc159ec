package org.confidant.archiveservice.opening;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The two chains of a branch: what was opened, and what was refused. */
public enum ChainName {
    OPENINGS,
    REFUSALS;

    /** The word used outside and in the store. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The chain of that word. */
    public static Optional<ChainName> of(String word) {
        return Stream.of(values()).filter(name -> name.word().equals(word)).findFirst();
    }
}
