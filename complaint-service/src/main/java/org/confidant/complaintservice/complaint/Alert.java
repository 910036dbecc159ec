package org.confidant.complaintservice.complaint;

import java.time.Instant;
import org.confidant.complaintservice.clock.ClockName;
import org.confidant.complaintservice.clock.Reading;

/**
 * Something that staff hear about one run of a clock, once (C4).
 *
 * @param startedAt when that run began, by which it is told from others of the same clock
 */
public record Alert(ClockName clock, Instant startedAt, Level level) {
    /** How far a run has gone; whoever hears of a breach is not warned of it any more. */
    public enum Level {
        /** Three quarters of the time allowed are gone. */
        WARNING("clock-warning"),
        /** All of it is gone. */
        BREACH("clock-breach");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        /** The word used outside and in the store. */
        public String word() {
            return word;
        }

        /** The one of that word. */
        public static Level of(String word) {
            for (Level level : values()) {
                if (level.word.equals(word)) {
                    return level;
                }
            }
            throw new IllegalArgumentException("there is no such level: " + word);
        }

        /** The first moment at which that run has gone so far, if nothing happens until then. */
        Instant reachedAt(Reading reading) {
            return switch (this) {
                case WARNING -> reading.warnAt();
                case BREACH -> reading.dueAt().plusMillis(1);
            };
        }
    }

    static Alert of(Reading reading, Level level) {
        return new Alert(reading.clock(), reading.startedAt(), level);
    }

    /** Whether whoever was told this knows that already. */
    boolean covers(Reading reading, Level other) {
        return clock == reading.clock() && startedAt.equals(reading.startedAt()) && level.compareTo(other) >= 0;
    }
}
