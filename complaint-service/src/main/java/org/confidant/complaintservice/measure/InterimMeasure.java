package org.confidant.complaintservice.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.crypto.BlindIndex;

/**
 * No new client for a practitioner while a complaint is looked into (C5). There is one for each complaint and practitioner,
 * which is renewed and lifted.
 *
 * @param until business time; what is past is lifted
 * @param proposal who ordered or renewed it last
 * @param first the command that made it
 * @param known what booking-service said last
 * @param heard the number of what booking-service said last
 */
public record InterimMeasure(String complaint, BranchId branch, StaffId practitioner, Instant until, Proposal proposal,
        String first, Optional<Known> known, long heard) {
    private static final Duration HOLDS = Duration.ofDays(14);

    /**
     * What booking-service knows.
     *
     * @param at when it said so
     * @param until until when it takes no new bookings
     * @param bookings those that existed then, a hundred at most
     */
    public record Known(Instant at, Instant until, List<Booked> bookings) {
        public Known {
            bookings = List.copyOf(bookings);
        }
    }

    static InterimMeasure of(String complaint, BranchId branch, StaffId practitioner, Proposal proposal,
            String first) {
        return new InterimMeasure(complaint, branch, practitioner, proposal.at().plus(HOLDS), proposal, first,
                Optional.empty(), 0);
    }

    /** Its id: two who order it at once order the same, and who reads it learns nobody's name. */
    static String id(String complaint, StaffId practitioner, BlindIndex index) {
        return index.of("interim-measure", complaint, practitioner.value());
    }

    /** From now on for fourteen days. */
    InterimMeasure renew(Proposal anew) {
        return new InterimMeasure(complaint, branch, practitioner, anew.at().plus(HOLDS), anew, first, known, heard);
    }

    /** Over at once, unless it is over. */
    InterimMeasure lift(Instant now) {
        return new InterimMeasure(complaint, branch, practitioner, live(now) ? now : until, proposal, first, known,
                heard);
    }

    /** What booking-service says is the whole present picture, so the newest wins. */
    InterimMeasure hear(Known said, long n) {
        return n <= heard
                ? this
                : new InterimMeasure(complaint, branch, practitioner, until, proposal, first, Optional.of(said), n);
    }

    public boolean live(Instant now) {
        return now.isBefore(until);
    }

    /** Whether booking-service knows it as it is now. */
    public boolean isKnown() {
        return known.filter(said -> said.until().equals(until)).isPresent();
    }
}
