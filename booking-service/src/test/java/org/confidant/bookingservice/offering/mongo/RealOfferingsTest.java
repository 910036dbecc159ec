package org.confidant.bookingservice.offering.mongo;

import org.confidant.bookingservice.offering.CachedOfferings;
import org.confidant.bookingservice.offering.Offerings;
import org.confidant.bookingservice.offering.OfferingsContract;
import org.confidant.bookingservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealOfferingsTest extends OfferingsContract {
    @Override
    protected Offerings offerings() {
        TestStore store = TestStore.real();
        return new CachedOfferings(new MongoOfferings(store.fresh(), TestStore.relay(), TechnicalClock.system()));
    }
}
