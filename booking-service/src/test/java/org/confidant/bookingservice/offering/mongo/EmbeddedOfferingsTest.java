package org.confidant.bookingservice.offering.mongo;

import org.confidant.bookingservice.offering.CachedOfferings;
import org.confidant.bookingservice.offering.Offerings;
import org.confidant.bookingservice.offering.OfferingsContract;
import org.confidant.bookingservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;

class EmbeddedOfferingsTest extends OfferingsContract {
    @Override
    protected Offerings offerings() {
        TestStore store = TestStore.embedded();
        return new CachedOfferings(new MongoOfferings(store.fresh(), TestStore.relay(), TechnicalClock.system()));
    }
}
