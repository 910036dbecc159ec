package org.confidant.local.replay;

/** How a row comes in, in the order of the table at the end. */
enum Channel {
    PHONE("phone"),
    PARTNER("partner"),
    WALK_IN("walk-in");

    private final String word;

    Channel(String word) {
        this.word = word;
    }

    /** The word of the API. */
    String word() {
        return word;
    }
}
