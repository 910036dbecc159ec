package org.confidant.bookingservice.facility.mongo;

import org.confidant.bookingservice.facility.CachedFacilities;
import org.confidant.bookingservice.facility.Facilities;
import org.confidant.bookingservice.facility.FacilitiesContract;
import org.confidant.bookingservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealFacilitiesTest extends FacilitiesContract {
    @Override
    protected Facilities facilities() {
        TestStore store = TestStore.real();
        return new CachedFacilities(new MongoFacilities(store.fresh(), TestStore.relay(), TechnicalClock.system()));
    }
}
