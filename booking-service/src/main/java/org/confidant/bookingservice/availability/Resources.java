package org.confidant.bookingservice.availability;

import java.util.List;
import java.util.Set;
import org.confidant.bookingservice.facility.Equipment;
import org.confidant.bookingservice.facility.Room;
import org.confidant.bookingservice.roster.Practitioner;
import org.confidant.bookingservice.roster.StaffId;

/**
 * Everybody and everything of a branch that could be booked.
 *
 * @param stopped who gets no new bookings for a while
 */
public record Resources(List<Practitioner> practitioners, List<Room> rooms, List<Equipment> equipment,
        Set<StaffId> stopped) {
    public Resources {
        practitioners = List.copyOf(practitioners);
        rooms = List.copyOf(rooms);
        equipment = List.copyOf(equipment);
        stopped = Set.copyOf(stopped);
    }
}
