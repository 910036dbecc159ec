package org.confidant.bookingservice.facility.mongo;

import org.bson.Document;
import org.confidant.bookingservice.facility.Room;
import org.confidant.bookingservice.facility.RoomId;
import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.store.Mapping;

/** How a room stands in its document. */
final class RoomMapping implements Mapping<Room> {
    @Override
    public Document write(Room room) {
        return new Document("branch", room.branch().value()).append("name", room.name())
                .append("kind", room.kind().value()).append("seats", room.seats());
    }

    @Override
    public Room read(Document document) {
        return new Room(new RoomId(document.getString("_id")), new BranchId(document.getString("branch")),
                document.getString("name"), new Kind(document.getString("kind")), document.getInteger("seats"));
    }
}
