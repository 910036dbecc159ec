package org.confidant.bookingservice.facility;

import java.util.List;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Created;
import org.confidant.platform.web.Command;

/** The rooms and the portable equipment of the branches. */
public interface Facilities {
    /** Adds a room, once per command. */
    Created<Room> add(Room room, Command command);

    /** Adds a piece of equipment, once per command. */
    Created<Equipment> add(Equipment equipment, Command command);

    List<Room> rooms(BranchId branch, BranchScope scope);

    List<Equipment> equipment(BranchId branch, BranchScope scope);
}
