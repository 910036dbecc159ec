package org.confidant.bookingservice.task;

import java.time.Instant;
import java.util.Optional;

/**
 * Which tasks to list.
 *
 * @param owner only theirs
 * @param reader who asks; what must not fall to them is not there for them
 * @param open whether those still to be done, or those done
 * @param dueBy only those due at or before it
 * @param after continue behind this one
 */
public record TaskQuery(Optional<String> owner, String reader, Optional<String> branch, boolean open,
        Optional<Instant> dueBy,
        Optional<Position> after, int limit) {

    /** Where a page ended. */
    public record Position(Instant due, String id) {}
}
