package org.confidant.bookingservice.facility.web;

import org.confidant.bookingservice.facility.Room;
import org.confidant.platform.store.Stored;

/** A room as the API shows it. */
record RoomView(String id, long version, String branch, String name, String kind, int seats) {
    static RoomView of(Stored<Room> stored) {
        Room room = stored.value();
        return new RoomView(stored.id(), stored.version(), room.branch().value(), room.name(), room.kind().value(),
                room.seats());
    }
}
