package org.confidant.bench.service;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** How archive-service is started for one run: all that are started so share records and keys. */
public record ArchiveStart(String mongo, String database, Realm realm, BookingStandIn booking, Path masterKey) {
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    /** With a database and a master key of its own, the key in that folder. */
    public static ArchiveStart fresh(String mongo, Realm realm, BookingStandIn booking, Path folder) {
        return new ArchiveStart(mongo, "bench_" + UUID.randomUUID().toString().substring(0, 8), realm, booking,
                MasterKeyFile.fresh(folder));
    }

    /** @param management the port of health and metrics */
    List<String> arguments(int port, int management) {
        return List.of("--server.port=" + port, "--server.address=127.0.0.1",
                "--management.server.port=" + management, "--management.server.address=127.0.0.1",
                "--spring.mongodb.uri=" + mongo, "--confidant.store.database=" + database,
                "--confidant.identity.issuer=" + realm.settings().get("CONFIDANT_IDENTITY_ISSUER"),
                "--confidant.identity.audience=" + realm.settings().get("CONFIDANT_IDENTITY_AUDIENCE"),
                "--confidant.crypto.master-key-file=" + masterKey, "--confidant.crypto.blind-index-key=" + KEY,
                "--confidant.commands.key=" + KEY, "--confidant.archive.chain-key=" + KEY,
                "--confidant.archive.public-url=http://127.0.0.1",
                "--confidant.tell.receivers.booking-service=" + booking.url(),
                "--confidant.tell.receivers.complaint-service=http://127.0.0.1:9",
                "--confidant.tell.token-url=" + booking.url() + "/token", "--confidant.tell.client-secret=unused");
    }

    /** Leaves nothing of what was written. */
    public void drop(MongoClient client) {
        List.of(database, database + "_keys").forEach(name -> client.getDatabase(name).drop());
    }
}
