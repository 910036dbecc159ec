package org.confidant.bookingservice.offering.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.offering.Offerings;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;

/** Offerings, one document each. */
public final class MongoOfferings implements Offerings {
    private static final BranchScope COMPANY = Everywhere.because("offerings belong to the company, not to a branch");

    private final StoredCollection<Offering> offerings;

    public MongoOfferings(MongoDatabase database, Relay relay, TechnicalClock technical) {
        offerings = new StoredCollection<>(database, "offerings", "branch", new OfferingMapping(), relay, technical);
    }

    @Override
    public Created<Offering> add(Offering offering, Command command) {
        return offerings.create(offering.id().value(), offering, List.of(), command);
    }

    @Override
    public Optional<Stored<Offering>> byId(OfferingId id) {
        return offerings.byId(id.value(), COMPANY);
    }

    @Override
    public List<Stored<Offering>> list(Optional<OfferingId> after, int limit) {
        Bson behind = after.<Bson>map(id -> Filters.gt("_id", id.value())).orElse(Filters.empty());
        return offerings.list(behind, COMPANY, Sorts.ascending("_id"), limit);
    }
}
