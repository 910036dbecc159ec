package org.confidant.bookingservice.stop.mongo;

import com.mongodb.client.MongoDatabase;
import org.confidant.bookingservice.testing.TestStore;

class EmbeddedStopsTest extends StopsContract {
    @Override
    MongoDatabase database() {
        return TestStore.embedded().fresh();
    }
}
