package org.confidant.complaintservice.complaint.investigation;

import java.time.Instant;
import java.util.Optional;
import org.confidant.complaintservice.clock.BusinessTime;
import org.confidant.complaintservice.roster.StaffId;

/**
 * An accused is asked to answer a charge, and is heard before anything is found (C2). Another charge is another hearing.
 *
 * @param charge the place of the charge they are asked to answer
 * @param closed how it ended, once it has
 */
public record Hearing(StaffId accused, int charge, Instant askedAt, Optional<Closing> closed) {
    private static final int WORKING_DAYS = 5;

    /**
     * Its end.
     *
     * @param place in the complaint's history
     * @param stated by a statement; else nothing was said in time
     */
    public record Closing(int place, boolean stated) {}

    static Hearing of(StaffId accused, Charge charge, Instant now) {
        return new Hearing(accused, charge.place(), now, Optional.empty());
    }

    /** From then on they count as heard, whether they have said anything or not. */
    public Instant limit(BusinessTime time) {
        return time.endOfWorkingDay(askedAt, WORKING_DAYS);
    }

    /** Whether they have said nothing in time. */
    public boolean refused(BusinessTime time, Instant now) {
        return closed.map(how -> !how.stated()).orElseGet(() -> !now.isBefore(limit(time)));
    }

    /** Whether findings need not wait for them. */
    public boolean heard(BusinessTime time, Instant now) {
        return closed.isPresent() || refused(time, now);
    }

    /** Whether they have said what they had to say to it. */
    public boolean stated() {
        return closed.filter(Closing::stated).isPresent();
    }

    /** Whether they may still say something. */
    public boolean open() {
        return closed.isEmpty();
    }

    Hearing closedBy(Closing how) {
        return new Hearing(accused, charge, askedAt, Optional.of(how));
    }
}
