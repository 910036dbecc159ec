package org.confidant.bookingservice.stop;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;

/** All stops, one for each measure. */
public interface Stops {
    /** Who gets no new bookings at that time, wherever they work. It is never kept: every replica knows at once. */
    Set<StaffId> at(Instant now);

    /** Takes over what was told of a measure, unless something newer is known. */
    void learn(String measure, Stop stop, BranchScope scope);

    /** Those to be answered by that (real) time, some of them. */
    List<Stored<Stop>> unanswered(Instant now, BranchScope scope);

    /** Writes a change to exactly the version that was read: whether it was that version. */
    boolean write(Stored<Stop> read, Change<Stop> change);
}
