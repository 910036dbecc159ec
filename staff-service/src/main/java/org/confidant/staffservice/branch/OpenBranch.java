package org.confidant.staffservice.branch;

import java.util.ArrayList;
import java.util.List;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.booking.Told;
import org.springframework.stereotype.Component;

/** Opens a branch; it becomes a group at the identity provider and known to the other services. */
@Component
public final class OpenBranch {
    private final Branches branches;

    public OpenBranch(Branches branches) {
        this.branches = branches;
    }

    /** Opens it, and waits a moment for those who must know. */
    public Told<Branch> open(Branch branch, Command command) {
        List<Message> messages = new ArrayList<>(BranchMessages.known(branch));
        messages.add(GroupCourier.opened(branch.id()));
        Stored<Branch> stored = branches.open(branch, messages, command).stored();
        return new Told<>(stored, !branches.bookingKnows(branch.id(), BookingLane.PATIENCE));
    }
}
