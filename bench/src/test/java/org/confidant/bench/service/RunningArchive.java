package org.confidant.bench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.confidant.bench.http.Wire;
import org.confidant.bench.process.MajorityWrites;
import org.confidant.local.store.EmbeddedStore;

/** archive-service in this process, on the embedded store, with somebody who hears what it sends there; one for all tests. */
public final class RunningArchive {
    private static final RunningArchive OF_THIS_RUN = new RunningArchive();

    private final MajorityWrites writes = new MajorityWrites();
    private final Realm realm = new Realm();
    private final BookingStandIn booking = new BookingStandIn();
    private final EmbeddedStore store;
    private final ArchiveHere archive;

    private RunningArchive() {
        try {
            Path folder = Files.createTempDirectory("archive");
            store = EmbeddedStore.start(folder.resolve("store"), 0);
            archive = ArchiveHere.start(ArchiveStart.fresh(store.connectionString(), realm, booking, folder),
                    Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)), writes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            archive.close();
            store.close();
        }));
    }

    public static RunningArchive ofThisRun() {
        return OF_THIS_RUN;
    }

    public ArchiveHere archive() {
        return archive;
    }

    public String store() {
        return store.connectionString();
    }

    /** What it sent since they were last forgotten. */
    public MajorityWrites writes() {
        return writes;
    }

    public Sessions sessions() {
        return new Sessions(Wire.to(archive.port()), realm, booking);
    }
}
