package org.confidant.bookingservice.notice;

import java.util.Arrays;
import java.util.Optional;

/** Where a notice stands. */
public enum NoticeState {
    WAITING("Waiting"),
    SENT("Sent"),
    REFUSED("Refused"),
    NO_ADDRESS("NoAddress");

    private final String word;

    NoticeState(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    public String word() {
        return word;
    }

    /** The state of that word. */
    public static Optional<NoticeState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst();
    }
}
