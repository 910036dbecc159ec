package org.confidant.bookingservice.availability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.confidant.bookingservice.facility.Equipment;
import org.confidant.bookingservice.facility.EquipmentId;
import org.confidant.bookingservice.facility.Room;
import org.confidant.bookingservice.facility.RoomId;
import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.time.TimeSlot;

/** The rooms and equipment of a branch that fit an offering; a remote session needs no room. */
final class Places {
    private final Offering offering;
    private final Busy busy;
    private final List<Room> rooms;
    private final Map<Kind, List<Equipment>> equipment = new LinkedHashMap<>();

    Places(Resources resources, Offering offering, int participants, Busy busy) {
        this.offering = offering;
        this.busy = busy;
        this.rooms = resources.rooms().stream().filter(room -> room.seats() > participants)
                .filter(room -> offering.rooms().isEmpty() || offering.rooms().contains(room.kind())).toList();
        offering.equipment().forEach(
                kind -> equipment.put(kind,
                        resources.equipment().stream().filter(one -> one.kind().equals(kind)).toList()));
    }

    /** Where the session can take place, with the practitioners given. */
    Verdict find(TimeSlot session, Mode mode, List<StaffId> practitioners) {
        if (offering.needsRoom(mode) && rooms.isEmpty()) {
            return new Verdict.Refused(new Rule.NoRoom());
        }
        for (Map.Entry<Kind, List<Equipment>> needed : equipment.entrySet()) {
            if (needed.getValue().isEmpty()) {
                return new Verdict.Refused(new Rule.NoEquipment(needed.getKey()));
            }
        }
        List<RoomId> freeRooms = offering.needsRoom(mode) ? freeRooms(session) : List.of();
        if (offering.needsRoom(mode) && freeRooms.isEmpty()) {
            return new Verdict.Taken(Verdict.What.ROOM);
        }
        Map<Kind, List<EquipmentId>> freeEquipment = new LinkedHashMap<>();
        equipment.forEach((kind, things) -> freeEquipment.put(kind, free(things, session)));
        if (freeEquipment.values().stream().anyMatch(List::isEmpty)) {
            return new Verdict.Taken(Verdict.What.EQUIPMENT);
        }
        return new Verdict.Free(session, practitioners, freeRooms, freeEquipment);
    }

    private List<RoomId> freeRooms(TimeSlot session) {
        TimeSlot wide = session.widened(offering.before(), offering.after());
        return rooms.stream().map(Room::id).filter(id -> free(id.value(), wide)).toList();
    }

    private List<EquipmentId> free(List<Equipment> things, TimeSlot session) {
        return things.stream().map(Equipment::id).filter(id -> free(id.value(), session)).toList();
    }

    private boolean free(String resource, TimeSlot slot) {
        return !busy.of(resource).meet(slot.from().toEpochMilli(), slot.to().toEpochMilli());
    }
}
