package org.confidant.archiveservice.opening;

import java.util.Optional;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;

/** What somebody finds who asks for a record. */
sealed interface Finding {
    /** They may read it. */
    record Open(Stored<SessionRecord> record, Ground ground) implements Finding {}

    /**
     * They may not.
     *
     * @param record empty if there is no such record
     */
    record Closed(Outcome why, Optional<Stored<SessionRecord>> record) implements Finding {}

    /** What they are told who could read it once. */
    static Refusal ended() {
        return new Refusal(PlatformProblem.NOT_ALLOWED, "Your access to this record has ended.");
    }
}
