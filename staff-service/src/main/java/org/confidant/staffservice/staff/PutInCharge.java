package org.confidant.staffservice.staff;

import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.StaffProblem;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.booking.Told;
import org.confidant.staffservice.branch.Branch;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.branch.BranchMessages;
import org.confidant.staffservice.branch.Branches;
import org.springframework.stereotype.Component;

/** Puts one of a branch's managers in charge of it; overdue work goes to them (B15). */
@Component
public final class PutInCharge {
    private final Branches branches;
    private final People people;

    PutInCharge(Branches branches, People people) {
        this.branches = branches;
        this.people = people;
    }

    /** Puts them in charge on behalf of the caller. */
    public Told<Branch> put(BranchId branch, StaffId person, Caller caller, Command command) {
        Stored<Branch> written = branches.change(branch, caller.scope(), command, read -> {
            requireManager(branch, person, caller);
            Branch managed = read.value().managedBy(person.value());
            return new Change<>(managed, BranchMessages.known(managed));
        });
        return new Told<>(written, !branches.bookingKnows(branch, BookingLane.PATIENCE));
    }

    private void requireManager(BranchId branch, StaffId person, Caller caller) {
        if (people.find(person, caller.scope()).map(Stored::value).filter(found -> manages(found, branch)).isEmpty()) {
            throw new Refusal(StaffProblem.NO_MANAGER, "Only a branch manager admitted to this branch can manage it.")
                    .field("manager", "must be one of the branch's managers");
        }
    }

    private static boolean manages(StaffMember person, BranchId branch) {
        return person.state() == StaffState.ADMITTED && person.rights().has(Role.BRANCH_MANAGER)
                && person.rights().branches().contains(branch.value());
    }
}
