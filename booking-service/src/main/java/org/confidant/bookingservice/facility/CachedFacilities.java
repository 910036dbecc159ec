package org.confidant.bookingservice.facility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Created;
import org.confidant.platform.web.Command;

/** Keeps what a branch has for two seconds of real time, and forgets it when this process adds to it. */
public final class CachedFacilities implements Facilities {
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final BranchScope FOR_ALL_CALLERS = Everywhere.because("kept once, walled for each caller");

    private final Facilities facilities;
    private final Cache<BranchId, List<Room>> rooms = kept();
    private final Cache<BranchId, List<Equipment>> equipment = kept();

    public CachedFacilities(Facilities facilities) {
        this.facilities = facilities;
    }

    private static <V> Cache<BranchId, V> kept() {
        return Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();
    }

    @Override
    public Created<Room> add(Room room, Command command) {
        Created<Room> created = facilities.add(room, command);
        rooms.invalidate(room.branch());
        return created;
    }

    @Override
    public Created<Equipment> add(Equipment one, Command command) {
        Created<Equipment> created = facilities.add(one, command);
        equipment.invalidate(one.branch());
        return created;
    }

    @Override
    public List<Room> rooms(BranchId branch, BranchScope scope) {
        return scope.includes(branch.value())
                ? rooms.get(branch, key -> facilities.rooms(key, FOR_ALL_CALLERS))
                : List.of();
    }

    @Override
    public List<Equipment> equipment(BranchId branch, BranchScope scope) {
        return scope.includes(branch.value())
                ? equipment.get(branch, key -> facilities.equipment(key, FOR_ALL_CALLERS))
                : List.of();
    }
}
