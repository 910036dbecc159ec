package org.confidant.bookingservice.availability;

import java.util.List;
import org.confidant.bookingservice.facility.Equipment;
import org.confidant.bookingservice.facility.Room;
import org.confidant.bookingservice.roster.Practitioner;

/** Everybody and everything of a branch that could be booked. */
public record Resources(List<Practitioner> practitioners, List<Room> rooms, List<Equipment> equipment) {
    public Resources {
        practitioners = List.copyOf(practitioners);
        rooms = List.copyOf(rooms);
        equipment = List.copyOf(equipment);
    }
}
