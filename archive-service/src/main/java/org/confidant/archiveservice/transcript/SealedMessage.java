package org.confidant.archiveservice.transcript;

import java.time.Instant;
import java.util.Optional;
import org.bson.types.Binary;
import org.confidant.archiveservice.record.RecordKey;

/**
 * A message as it is stored: its text under the record's key, bound to session, number and author.
 *
 * @param command the id of the command that brought it, and the hash of its body; empty if it came without a key
 */
public record SealedMessage(long number, Author author, Instant saidAt, Instant takenAt, Binary text,
        Optional<Sent> command) {
    private static final String FIELD = "message";

    /** What tells a repeated command. */
    public record Sent(String id, String bodyHash) {}

    /** Seals a text at its place. */
    public static SealedMessage seal(RecordKey key, String session, long number, Author author, Said said,
            Optional<Sent> command) {
        return new SealedMessage(number, author, said.at(), said.takenAt(),
                key.seal(said.text(), session, FIELD, Long.toString(number), author.word()), command);
    }

    /**
     * The text in clear.
     *
     * @throws BrokenSeal when it was altered, or moved from another place
     */
    public ChatMessage open(RecordKey key, String session) {
        return new ChatMessage(number, author, saidAt, takenAt,
                key.open(text, session, FIELD, Long.toString(number), author.word()));
    }

    /** Bytes it takes in a session's account of 20 MB. */
    public int bytes() {
        return text.length();
    }

    /** What was said, before it has its number. */
    public record Said(String text, Instant at, Instant takenAt) {}
}
