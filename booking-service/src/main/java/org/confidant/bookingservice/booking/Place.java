package org.confidant.bookingservice.booking;

import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.facility.EquipmentId;
import org.confidant.bookingservice.facility.RoomId;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.time.TimeSlot;

/** When, with whom and where a session is promised: all that a claim must be laid on. */
public record Place(TimeSlot session, StaffId practitioner, Optional<RoomId> room, List<EquipmentId> equipment) {
    public Place {
        equipment = List.copyOf(equipment);
    }
}
