package org.confidant.archiveservice.opening;

import java.util.Locale;

/** What became of a wish to open a record. */
public enum Outcome {
    OPENED,
    NOT_SERVING,
    GRANT_ENDED,
    OTHER_BRANCH,
    UNKNOWN_RECORD,
    ERASED,
    DAMAGED;

    /** The word used outside and in the store. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outcome of that word. */
    public static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
