package org.confidant.archiveservice.record;

import java.time.Instant;
import org.bson.types.Binary;
import org.confidant.archiveservice.roster.StaffId;

/**
 * A summary told to the client, sealed under the record's key. The last one counts, none is lost (B14).
 *
 * @param n the number of the message that brought it
 */
public record Summary(long n, StaffId by, Instant at, Binary text) {
    private static final String FIELD = "summary";

    /** Seals what was told. */
    static Summary seal(RecordKey key, String session, long n, StaffId by, Instant at, String text) {
        return new Summary(n, by, at, key.seal(text, session, FIELD, Long.toString(n)));
    }

    /** The text in clear. */
    public String text(RecordKey key, String session) {
        return key.open(text, session, FIELD, Long.toString(n));
    }
}
