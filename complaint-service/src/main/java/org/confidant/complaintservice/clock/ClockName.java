package org.confidant.complaintservice.clock;

/** The three clocks of a complaint; each runs on its own (C4). */
public enum ClockName {
    /** Until a person has said something to who complained. */
    FIRST_ANSWER("first-answer"),
    /** Between one message to them and the next. */
    NEXT_UPDATE("next-update"),
    /** Until the result is told. */
    SOLUTION("solution");

    private final String word;

    ClockName(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    public String word() {
        return word;
    }
}
