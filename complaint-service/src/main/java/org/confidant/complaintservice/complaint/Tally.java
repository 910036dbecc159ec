package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.Optional;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.complaint.investigation.Verdict;

/**
 * What is counted of a complaint, as it is sorted now; neither words nor people.
 *
 * @param category once it was sorted
 * @param duplicate whether it follows another one
 * @param found what a group found of it last
 */
public record Tally(Origin origin, Kind kind, Optional<Category> category, boolean duplicate, Instant filedAt,
        Optional<Verdict> found) {
    /** A grievance of its own: no suggestion, no incident, and no repetition. */
    public boolean complaint() {
        return kind == Kind.COMPLAINT && !duplicate;
    }

    /** A grievance that was found to be true. */
    public boolean upheld() {
        return complaint() && found.filter(Verdict.UPHELD::equals).isPresent();
    }

    /** An incident that repeats none. */
    public boolean incident() {
        return kind == Kind.INCIDENT && !duplicate;
    }
}
