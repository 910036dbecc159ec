package org.confidant.bookingservice.stop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.StaffId;

/**
 * That a practitioner gets no new bookings up to some time; the bookings they have stand. It is the whole present state of a
 * measure that complaint-service decides about.
 *
 * @param until business time; when it has passed, the stop is over
 * @param n the number of the message that said so
 * @param told the bookings that their branch was told of
 * @param answered whether it was answered which bookings stand
 * @param answerAt when to look which bookings stand, in real time; absent once nothing can be added any more
 */
public record Stop(String complaint, BranchId branch, StaffId practitioner, Instant until, long n, List<String> told,
        boolean answered, Optional<Instant> answerAt) {
    public Stop {
        told = List.copyOf(told);
    }

    /** What a message says of a measure. */
    public static Stop told(String complaint, BranchId branch, StaffId practitioner, Instant until, long n,
            Instant answerAt) {
        return new Stop(complaint, branch, practitioner, until, n, List.of(), false, Optional.of(answerAt));
    }

    /** The newer of the two; the bookings told of stay. */
    public Stop or(Stop other) {
        return other.n > n
                ? new Stop(other.complaint, other.branch, other.practitioner, other.until, other.n, told,
                        other.answered, other.answerAt)
                : this;
    }

    public boolean holds(Instant now) {
        return now.isBefore(until);
    }

    /** It was answered, and their branch knows of these bookings; once more is looked at that time, for late ones. */
    public Stop answered(List<String> bookings, Instant again) {
        return new Stop(complaint, branch, practitioner, until, n, bookings, true,
                answered ? Optional.empty() : Optional.of(again));
    }
}
