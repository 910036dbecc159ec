package org.confidant.bookingservice.booking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.confidant.bookingservice.agenda.ResourceId;
import org.confidant.bookingservice.availability.Verdict;
import org.confidant.bookingservice.facility.EquipmentId;
import org.confidant.bookingservice.facility.RoomId;
import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.time.TimeSlot;

/** Who and what could serve a session, as long as none of it is found taken. Each booking begins at another one of them. */
final class Candidates {
    private final TimeSlot session;
    private final List<StaffId> practitioners;
    private final List<RoomId> rooms;
    private final boolean needsRoom;
    private final Map<Kind, List<EquipmentId>> equipment = new TreeMap<>((one, other) -> one.value().compareTo(
            other.value()));

    Candidates(Verdict.Free free, String booking) {
        this.session = free.session();
        this.practitioners = rotated(free.practitioners(), booking);
        this.rooms = rotated(free.rooms(), booking);
        this.needsRoom = !rooms.isEmpty();
        free.equipment().forEach((kind, pieces) -> equipment.put(kind, rotated(pieces, booking)));
    }

    /** The next place to try; empty when something needed is used up. */
    Optional<Place> next() {
        if (practitioners.isEmpty() || (needsRoom && rooms.isEmpty())
                || equipment.values().stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new Place(session, practitioners.getFirst(), rooms.stream().findFirst(),
                equipment.values().stream().map(List::getFirst).toList()));
    }

    /** Leaves out what was found taken. */
    void without(ResourceId taken) {
        practitioners.removeIf(one -> ResourceId.practitioner(one.value()).equals(taken));
        rooms.removeIf(one -> ResourceId.room(one.value()).equals(taken));
        equipment.values().forEach(
                pieces -> pieces.removeIf(one -> ResourceId.equipment(one.value()).equals(taken)));
    }

    private static <T> List<T> rotated(List<T> all, String booking) {
        List<T> mine = new ArrayList<>(all);
        if (!mine.isEmpty()) {
            Collections.rotate(mine, Math.floorMod(booking.hashCode(), mine.size()));
        }
        return mine;
    }
}
