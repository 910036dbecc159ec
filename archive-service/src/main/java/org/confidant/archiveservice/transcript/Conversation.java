package org.confidant.archiveservice.transcript;

import org.confidant.archiveservice.record.RecordKey;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Stored;

/**
 * A session somebody takes part in, and as whom.
 *
 * @param over whether nothing more can be said in it
 */
public record Conversation(Stored<SessionRecord> record, Author author, RecordKey key, BranchScope scope,
        boolean over) {
    String session() {
        return record.id();
    }

    BranchId branch() {
        return record.value().session().branch();
    }
}
