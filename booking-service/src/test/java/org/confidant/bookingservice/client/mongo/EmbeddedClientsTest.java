package org.confidant.bookingservice.client.mongo;

import java.nio.file.Path;
import org.confidant.local.store.EmbeddedStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedClientsTest extends MongoClientsContract {
    @TempDir
    private static Path folder;
    private static EmbeddedStore store;

    @Override
    String uri() {
        store = EmbeddedStore.start(folder, 0);
        return store.connectionString();
    }

    @AfterAll
    static void stop() {
        store.close();
    }
}
