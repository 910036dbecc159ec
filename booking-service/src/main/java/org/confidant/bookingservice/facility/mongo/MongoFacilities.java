package org.confidant.bookingservice.facility.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.confidant.bookingservice.facility.Equipment;
import org.confidant.bookingservice.facility.Facilities;
import org.confidant.bookingservice.facility.Room;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;

/** Rooms and equipment, one document each. */
public final class MongoFacilities implements Facilities {
    private static final int MOST = 1_000;
    private static final String BRANCH = "branch";

    private final StoredCollection<Room> rooms;
    private final StoredCollection<Equipment> equipment;

    public MongoFacilities(MongoDatabase database, Relay relay, TechnicalClock technical) {
        rooms = new StoredCollection<>(database, "rooms", BRANCH, new RoomMapping(), relay, technical);
        equipment = new StoredCollection<>(database, "equipment", BRANCH, new EquipmentMapping(), relay, technical);
        rooms.collection().createIndex(Indexes.ascending(BRANCH)); // read by rooms
        equipment.collection().createIndex(Indexes.ascending(BRANCH)); // read by equipment
    }

    @Override
    public Created<Room> add(Room room, Command command) {
        return rooms.create(room.id().value(), room, List.of(), command);
    }

    @Override
    public Created<Equipment> add(Equipment one, Command command) {
        return equipment.create(one.id().value(), one, List.of(), command);
    }

    @Override
    public List<Room> rooms(BranchId branch, BranchScope scope) {
        return of(rooms, branch, scope);
    }

    @Override
    public List<Equipment> equipment(BranchId branch, BranchScope scope) {
        return of(equipment, branch, scope);
    }

    private static <T> List<T> of(StoredCollection<T> collection, BranchId branch, BranchScope scope) {
        return collection.list(Filters.eq(BRANCH, branch.value()), scope, Sorts.ascending("_id"), MOST).stream()
                .map(Stored::value).toList();
    }
}
