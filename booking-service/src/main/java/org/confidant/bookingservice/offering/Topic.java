package org.confidant.bookingservice.offering;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a session is about: a short list, so that nobody has to write more into a booking than it needs. */
public enum Topic {
    MARRIAGE("marriage"),
    FAMILY("family"),
    PARENTING("parenting"),
    RELATIONSHIP("relationship"),
    EMOTION(
            "emotion"),
    STRESS(
            "stress"),
    COMPANIONSHIP("companionship"),
    OTHER("other");

    private final String word;

    Topic(String word) {
        this.word = word;
    }

    /** The word used outside. */
    @JsonValue
    @Override
    public String toString() {
        return word;
    }

    /** The one of that word. */
    public static Optional<Topic> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
