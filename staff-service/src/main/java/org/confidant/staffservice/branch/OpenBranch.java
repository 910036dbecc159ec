package org.confidant.staffservice.branch;

import java.util.List;
import java.util.Map;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.booking.Told;
import org.confidant.staffservice.hours.HoursLine;
import org.springframework.stereotype.Component;

/** Opens a branch; it becomes a group at the identity provider and known to booking-service. */
@Component
public final class OpenBranch {
    private final Branches branches;

    public OpenBranch(Branches branches) {
        this.branches = branches;
    }

    /** Opens it, and waits a moment for those who must know. */
    public Told<Branch> open(Branch branch, Command command) {
        Stored<Branch> stored = branches.open(branch, List.of(known(branch), GroupCourier.opened(branch.id())), command)
                .stored();
        return new Told<>(stored, !branches.bookingKnows(branch.id(), BookingLane.PATIENCE));
    }

    private static Message known(Branch branch) {
        return BookingLane.message("BranchKnown",
                Map.of("branch", branch.id().value(), "name", branch.name(), "country",
                        branch.country(), "zone", branch.zone().getId(), "hours", HoursLine.maps(branch.hours())));
    }
}
