package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.Optional;
import org.bson.types.Binary;

/**
 * One thing that happened to a complaint.
 *
 * @param by a staff id, a partner's client id, or {@code participant N} for a link
 * @param reason why it was sorted anew, sealed
 */
public record HistoryEntry(What what, Instant at, String by, Optional<Binary> reason) {
    /** What happened. */
    public enum What {
        FILED("Filed"),
        CLASSIFIED("Classified"),
        /** It was made to follow another one. */
        FOLLOWED("Followed"),
        /** It no longer follows another one. */
        RELEASED("Released");

        private final String word;

        What(String word) {
            this.word = word;
        }

        /** The word used outside and in the store. */
        public String word() {
            return word;
        }

        /** The one of that word. */
        public static What of(String word) {
            for (What what : values()) {
                if (what.word.equals(word)) {
                    return what;
                }
            }
            throw new IllegalArgumentException("nothing of that name happens: " + word);
        }
    }
}
