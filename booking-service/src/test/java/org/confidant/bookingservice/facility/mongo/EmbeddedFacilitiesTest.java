package org.confidant.bookingservice.facility.mongo;

import org.confidant.bookingservice.facility.CachedFacilities;
import org.confidant.bookingservice.facility.Facilities;
import org.confidant.bookingservice.facility.FacilitiesContract;
import org.confidant.bookingservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;

class EmbeddedFacilitiesTest extends FacilitiesContract {
    @Override
    protected Facilities facilities() {
        TestStore store = TestStore.embedded();
        return new CachedFacilities(new MongoFacilities(store.fresh(), TestStore.relay(), TechnicalClock.system()));
    }
}
