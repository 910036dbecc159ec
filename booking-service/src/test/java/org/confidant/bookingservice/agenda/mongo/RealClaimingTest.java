package org.confidant.bookingservice.agenda.mongo;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealClaimingTest extends ClaimingContract {
    private static final CountingWrites WRITES = new CountingWrites();
    private static OwnDatabase own;

    @BeforeAll
    static void connect() {
        own = new OwnDatabase(System.getenv("CONFIDANT_MONGODB_URI"), WRITES);
    }

    @AfterAll
    static void disconnect() {
        own.close();
    }

    @Override
    MongoDatabase database() {
        return own.database();
    }

    @Override
    CountingWrites writes() {
        return WRITES;
    }
}
