package org.confidant.bookingservice.stop.mongo;

import com.mongodb.client.MongoDatabase;
import org.confidant.bookingservice.testing.TestStore;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealStopsTest extends StopsContract {
    @Override
    MongoDatabase database() {
        return TestStore.real().fresh();
    }
}
