package org.confidant.bookingservice.facility;

import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Adds a room or a piece of equipment to a branch that is known and in sight. */
@Component
public final class AddFacility {
    private final Roster roster;
    private final Facilities facilities;

    public AddFacility(Roster roster, Facilities facilities) {
        this.roster = roster;
        this.facilities = facilities;
    }

    public Stored<Room> room(Room room, BranchScope scope, Command command) {
        requireBranch(room.branch(), scope);
        return facilities.add(room, command).stored();
    }

    public Stored<Equipment> equipment(Equipment equipment, BranchScope scope, Command command) {
        requireBranch(equipment.branch(), scope);
        return facilities.add(equipment, command).stored();
    }

    private void requireBranch(BranchId branch, BranchScope scope) {
        if (roster.branch(branch, scope).isEmpty()) {
            throw Refusal.notFound();
        }
    }
}
