package org.confidant.archiveservice.record;

/** Where a record stands (A1). */
public enum RecordState {
    /** The session runs. */
    OPEN("Open"),
    /** The session is over; notes are a draft, and messages may still come in. */
    ENDED("Ended"),
    /** Closed for good; amendments are added beside it. */
    SEALED("Sealed");

    private final String word;

    RecordState(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    public String word() {
        return word;
    }

    /** The state of that word. */
    public static RecordState of(String word) {
        for (RecordState state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no such state: " + word);
    }
}
