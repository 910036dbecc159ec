package org.confidant.bookingservice.facility;

import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.roster.BranchId;

/** A room of a branch; {@code seats} counts everybody in it, the practitioner too. */
public record Room(RoomId id, BranchId branch, String name, Kind kind, int seats) {
    public Room {
        if (seats < 2) {
            throw new IllegalArgumentException("A room seats two at least");
        }
    }
}
