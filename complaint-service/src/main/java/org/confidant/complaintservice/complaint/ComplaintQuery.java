package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.Optional;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.platform.store.Stored;

/**
 * Which complaints to list.
 *
 * @param state its word
 * @param dueBy only those due at or before it
 * @param after continue behind this one
 */
public record ComplaintQuery(Optional<String> state, Optional<Severity> severity, Optional<Instant> dueBy,
        Optional<Reference> reference, Optional<Position> after, int limit) {

    /**
     * A place in the order.
     *
     * @param due empty among those without a due time
     */
    public record Position(Optional<Instant> due, String id) {
        /** Where that complaint stands. */
        public static Position of(Stored<Complaint> complaint) {
            return new Position(complaint.value().due().next(), complaint.id());
        }
    }

    /** The same, so many of them. */
    ComplaintQuery chunk(int many) {
        return new ComplaintQuery(state, severity, dueBy, reference, after, many);
    }

    ComplaintQuery behind(Position last) {
        return new ComplaintQuery(state, severity, dueBy, reference, Optional.of(last), limit);
    }
}
