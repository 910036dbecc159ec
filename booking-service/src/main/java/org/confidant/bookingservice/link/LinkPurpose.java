package org.confidant.bookingservice.link;

import java.util.Arrays;
import java.util.Optional;

/** What a link lets its holder do. */
public enum LinkPurpose {
    /** See, confirm, move and cancel a booking, and everything to be signed for it. */
    BOOKING("booking"),
    /** Say how it was (B16). */
    SURVEY("survey");

    private final String word;

    LinkPurpose(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    @Override
    public String toString() {
        return word;
    }

    /** The one of that word. */
    public static Optional<LinkPurpose> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
