package org.confidant.bookingservice.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Why there is something to do. */
public enum TaskKind {
    /** Agreed with the client at the end of a session (B14). */
    FOLLOW_UP("follow-up"),
    /** A periodic later contact, agreed with the client who consented to it (B15). */
    REVISIT("revisit"),
    /** A rating of 2 or less (B16). */
    LOW_RATING("low-rating"),
    /** A rating of 3 or more that came with words (B16). */
    SUGGESTION("suggestion"),
    /** Still open half an hour past its planned end (B13). */
    SESSION_NOT_ENDED("session-not-ended"),
    /** No note a day after the session (A1). */
    NOTES_MISSING("notes-missing"),
    /** A client's e-mail address was refused (B15). */
    ADDRESS_FAILED("address-failed"),
    /** A client took a consent back (B9). */
    CONSENT_TAKEN_BACK("consent-taken-back"),
    /** Somebody who gets no new bookings for a while has these still. */
    STOPPED_BOOKINGS("stopped-bookings");

    private final String word;

    TaskKind(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    @JsonValue
    @Override
    public String toString() {
        return word;
    }

    /** Whether the client hears what came of it. */
    public boolean answersTheClient() {
        return this == LOW_RATING || this == SUGGESTION;
    }

    /** The one of that word. */
    public static Optional<TaskKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
