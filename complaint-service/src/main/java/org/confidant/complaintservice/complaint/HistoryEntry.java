package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.Optional;
import org.bson.types.Binary;

/**
 * One thing that happened to a complaint.
 *
 * @param by a staff id, a partner's client id, {@code participant N} or {@code client} for a link, or {@code clock}
 * @param words why it was done or what was said, sealed; their place in the history binds them
 * @param way how the client was told, if they were
 * @param policy the version of the time allowed that holds from then on for all its clocks, if it was corrected
 * @param changed whom it accused or struck off, and whether it made the complaint less severe; shown to those alone who handle the complaint or look into it
 */
public record HistoryEntry(What what, Instant at, String by, Optional<Binary> words, Optional<Way> way,
        Optional<Integer> policy, Changed changed) {

    public HistoryEntry(What what, Instant at, String by, Optional<Binary> words, Optional<Way> way) {
        this(what, at, by, words, way, Optional.empty(), Changed.NOTHING);
    }

    /** Something that nobody was told. */
    public static HistoryEntry of(What what, Instant at, String by, Optional<Binary> words) {
        return new HistoryEntry(what, at, by, words, Optional.empty());
    }

    /** It was sorted. */
    static HistoryEntry sorted(What what, Instant at, String by, Optional<Binary> why, Changed changed) {
        return new HistoryEntry(what, at, by, why, Optional.empty(), Optional.empty(), changed);
    }

    /** What happened. */
    public enum What {
        FILED("Filed"),
        CLASSIFIED("Classified"),
        /** It was made to follow another one. */
        FOLLOWED("Followed"),
        /** It no longer follows another one. */
        RELEASED("Released"),
        /** Another version of the time allowed holds for it (C4). */
        POLICY_CORRECTED("PolicyCorrected"),
        /** A group was formed, or another one, or its time was prolonged (C5). */
        INVESTIGATED("Investigated"),
        /** An accused gave a statement, or did not in time. */
        HEARD("Heard"),
        /** A member of the group voted. */
        FOUND("Found"),
        /** A person told the client how it stands. */
        UPDATED("Updated"),
        /** The client was asked something. */
        ASKED("Asked"),
        /** The client replied. */
        REPLIED("Replied"),
        /** An answer waits for a second person. */
        PROPOSED("Proposed"),
        /** The second person said no to it. */
        RETURNED("Returned"),
        /** The client was told the result (C7). */
        ANSWERED("Answered"),
        /** The client said no to the result. */
        REOPENED("Reopened"),
        /** It is over. */
        CLOSED("Closed");

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
