package org.confidant.complaintservice.complaint;

import org.confidant.platform.store.Change;

/**
 * A step that somebody takes.
 *
 * @param name as it is counted
 * @param change what it comes to, but for its due times
 */
record Step(String name, Change<Complaint> change) {
    /** A step that tells nobody. */
    static Step silent(String name, Complaint next) {
        return new Step(name, Change.silent(next));
    }
}
