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
 * @param withdrawn whether who complained took it back
 * @param found what a group found of it last
 */
public record Tally(Origin origin, Kind kind, Optional<Category> category, boolean duplicate, boolean withdrawn,
        Instant filedAt,
        Optional<Verdict> found) {
    /** A grievance of its own: no suggestion, no incident, no repetition, and not taken back. */
    public boolean complaint() {
        return timed() && !withdrawn;
    }

    /** A grievance whose clocks count, taken back or not: what was late stays late. */
    public boolean timed() {
        return kind == Kind.COMPLAINT && !duplicate;
    }

    /** A grievance that was found to be true. */
    public boolean upheld() {
        return complaint() && found.filter(Verdict.UPHELD::equals).isPresent();
    }

    /** An incident that repeats none; it has happened, whatever was said of it afterwards. */
    public boolean incident() {
        return kind == Kind.INCIDENT && !duplicate;
    }
}
