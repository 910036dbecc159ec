package org.confidant.bookingservice.agenda.mongo;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealAgendasTest extends AgendasContract {
    private static OwnDatabase own;

    @BeforeAll
    static void connect() {
        own = new OwnDatabase(System.getenv("CONFIDANT_MONGODB_URI"), new CountingWrites());
    }

    @AfterAll
    static void disconnect() {
        own.close();
    }

    @Override
    MongoDatabase database() {
        return own.database();
    }
}
