package org.confidant.staffservice.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;

/** The audit of rights; entries are added, never changed. */
public interface Grants {
    /** Adds the entry; a second time under the same id it changes nothing. */
    void add(Grant grant);

    /**
     * Entries within the period, oldest first.
     *
     * @param after the entry the list goes on after
     */
    List<Grant> between(Instant from, Instant to, Optional<Cursor> after, int limit, BranchScope scope);

    /** A place in the list. */
    record Cursor(Instant at, String id) {}
}
