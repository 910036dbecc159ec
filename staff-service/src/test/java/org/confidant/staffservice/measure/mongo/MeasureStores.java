package org.confidant.staffservice.measure.mongo;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.UUID;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.time.TechnicalClock;

/** Empty databases, and a relay that delivers nothing. */
final class MeasureStores {
    private static final String EMBEDDED = new MongoServer(new MemoryBackend()).bindAndGetConnectionString();

    private MeasureStores() {}

    static MongoDatabase embedded() {
        return fresh(EMBEDDED);
    }

    static MongoDatabase real() {
        return fresh(System.getenv("CONFIDANT_MONGODB_URI"));
    }

    private static MongoDatabase fresh(String uri) {
        return MongoClients.create(uri)
                .getDatabase("measures_" + UUID.randomUUID().toString().substring(0, 8));
    }

    static Relay relay() {
        return new Relay("staff-service", List.of(), TechnicalClock.system(), (_, _) -> {});
    }
}
