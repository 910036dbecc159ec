package org.confidant.bookingservice.availability;

import java.util.List;
import java.util.Map;
import org.confidant.bookingservice.facility.EquipmentId;
import org.confidant.bookingservice.facility.RoomId;
import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.time.TimeSlot;

/** What can be said about one start. */
public sealed interface Verdict {

    /** It can be had with any of these; no rooms when none is needed, a list per kind of equipment needed. */
    record Free(TimeSlot session, List<StaffId> practitioners, List<RoomId> rooms,
            Map<Kind, List<EquipmentId>> equipment) implements Verdict {}

    /** A rule forbids it. */
    record Refused(Rule rule) implements Verdict {}

    /** The rules allow it, but all who or which could serve have something else then. */
    record Taken(What what) implements Verdict {}

    /** What is taken. */
    enum What {
        PRACTITIONER,
        ROOM,
        EQUIPMENT,
        CLIENT
    }
}
