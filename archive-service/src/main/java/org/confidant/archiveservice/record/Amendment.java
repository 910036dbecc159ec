package org.confidant.archiveservice.record;

import java.time.Instant;
import org.bson.types.Binary;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;

/** Something added to a sealed record, and why; both sealed under the record's key. */
public record Amendment(String session, BranchId branch, StaffId by, Instant at, Binary text, Binary reason) {
    /** Seals what somebody adds under that id. */
    static Amendment seal(RecordKey key, String id, String session, BranchId branch, StaffId by, Instant at,
            String text, String reason) {
        return new Amendment(session, branch, by, at, key.seal(text, session, "amendment", id, "text"),
                key.seal(reason, session, "amendment", id, "reason"));
    }

    /** The text in clear. */
    public String text(RecordKey key, String id) {
        return key.open(text, session, "amendment", id, "text");
    }

    /** The reason in clear. */
    public String reason(RecordKey key, String id) {
        return key.open(reason, session, "amendment", id, "reason");
    }
}
