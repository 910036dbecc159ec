package org.confidant.bookingservice.stop;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;

/** Keeps who is stopped for a second of real time, and forgets it when this process learns something new. */
public final class CachedStops implements Stops {
    /** How old what is kept can be. */
    public static final Duration KEPT = Duration.ofSeconds(1);
    private static final String ALL = "all";

    private final Stops stops;
    private final Cache<String, Set<StaffId>> kept = Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    public CachedStops(Stops stops) {
        this.stops = stops;
    }

    @Override
    public Set<StaffId> at(Instant now) {
        return kept.get(ALL, _ -> stops.at(now));
    }

    @Override
    public void learn(String measure, Stop stop, BranchScope scope) {
        stops.learn(measure, stop, scope);
        kept.invalidate(ALL);
    }

    @Override
    public List<Stored<Stop>> unanswered(Instant now, BranchScope scope) {
        return stops.unanswered(now, scope);
    }

    @Override
    public boolean write(Stored<Stop> read, Change<Stop> change) {
        return stops.write(read, change);
    }
}
