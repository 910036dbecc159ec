package org.confidant.archiveservice.opening;

import org.bson.types.Binary;
import org.confidant.archiveservice.record.RecordKey;

/** Why somebody opened a record: their own words, so sealed under that record's key. */
final class Reasons {
    private static final String FIELD = "opening";

    private Reasons() {}

    static Binary seal(RecordKey key, String session, String opening, String reason) {
        return key.seal(reason, session, FIELD, opening);
    }

    static String open(RecordKey key, Opening opening, Binary reason) {
        return key.open(reason, opening.session(), FIELD, opening.id());
    }
}
