package org.confidant.bookingservice.agenda.mongo;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.confidant.local.store.EmbeddedStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedAgendasTest extends AgendasContract {
    private static EmbeddedStore store;
    private static OwnDatabase own;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = EmbeddedStore.start(folder, 0);
        own = new OwnDatabase(store.connectionString(), new CountingWrites());
    }

    @AfterAll
    static void stop() {
        own.close();
        store.close();
    }

    @Override
    MongoDatabase database() {
        return own.database();
    }
}
