package org.confidant.bookingservice.offering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** Keeps offerings that are there for two seconds of real time. */
public final class CachedOfferings implements Offerings {
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final Offerings offerings;
    private final Cache<OfferingId, Stored<Offering>> kept = Caffeine.newBuilder().expireAfterWrite(KEPT)
            .maximumSize(1_000).build();

    public CachedOfferings(Offerings offerings) {
        this.offerings = offerings;
    }

    @Override
    public Created<Offering> add(Offering offering, Command command) {
        return offerings.add(offering, command);
    }

    @Override
    public Optional<Stored<Offering>> byId(OfferingId id) {
        return Optional.ofNullable(kept.get(id, key -> offerings.byId(key).orElse(null)));
    }

    @Override
    public List<Stored<Offering>> list(Optional<OfferingId> after, int limit) {
        return offerings.list(after, limit);
    }
}
