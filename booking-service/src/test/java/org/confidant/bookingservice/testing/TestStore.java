package org.confidant.bookingservice.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.confidant.local.store.EmbeddedStore;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.time.TechnicalClock;

/** A store for tests: the embedded one, or the real server named by {@code CONFIDANT_MONGODB_URI}. */
public final class TestStore {
    private static final TestStore EMBEDDED = new TestStore(start());

    private final String uri;
    private final MongoClient client;

    private TestStore(String uri) {
        this.uri = uri;
        this.client = MongoClients.create(uri);
    }

    private static String start() {
        try {
            return EmbeddedStore.start(Files.createTempDirectory("store"), 0).connectionString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for all tests of this run. */
    public static TestStore embedded() {
        return EMBEDDED;
    }

    /** To be called only where {@code CONFIDANT_MONGODB_URI} is set. */
    public static TestStore real() {
        return new TestStore(System.getenv("CONFIDANT_MONGODB_URI"));
    }

    /** The real server where one is named, else the embedded store. */
    static TestStore ofThisRun() {
        return System.getenv("CONFIDANT_MONGODB_URI") == null ? EMBEDDED : real();
    }

    public String uri() {
        return uri;
    }

    /** A name no other test uses. */
    public static String freshName() {
        return "test_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** An empty database. */
    public MongoDatabase fresh() {
        return client.getDatabase(freshName());
    }

    /** The database of that name. */
    public MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    /** A relay with nobody to deliver to, for collections whose documents send nothing. */
    public static Relay relay() {
        return new Relay("booking-service", List.of(), TechnicalClock.system(),
                (receiver, delivery) -> {});
    }
}
