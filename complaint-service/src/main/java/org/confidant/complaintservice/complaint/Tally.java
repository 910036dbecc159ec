package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.Optional;
import org.confidant.complaintservice.clock.Kind;

/**
 * What is counted of a complaint, as it is sorted now; neither words nor people.
 *
 * @param category once it was sorted
 * @param duplicate whether it follows another one
 */
public record Tally(Origin origin, Kind kind, Optional<Category> category, boolean duplicate, Instant filedAt) {
    /** A grievance of its own: no suggestion, no incident, and no repetition. */
    public boolean complaint() {
        return kind == Kind.COMPLAINT && !duplicate;
    }

    /** An incident that repeats none. */
    public boolean incident() {
        return kind == Kind.INCIDENT && !duplicate;
    }
}
