package org.confidant.bench.service;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.confidant.bench.http.Wire;
import org.confidant.bench.process.MongoServer;
import org.confidant.bench.process.Place;
import org.confidant.bench.process.Store;
import org.confidant.local.clock.ClockFile;
import org.confidant.local.clock.ShiftedClock;

/** Two archive-services with the same records: one as it is shipped, and one in this process. */
public final class Archive implements AutoCloseable {
    private final MongoClient client;
    private final Realm realm = new Realm();
    private final BookingStandIn booking = new BookingStandIn();
    private final ClockFile clock;
    private final ArchiveStart start;
    private final ArchiveHere here;
    private final ArchiveProgram program;
    private final Wire wire;

    public Archive(Place place, MongoServer mongo) {
        client = Store.client(mongo.uri());
        Path folder = place.work();
        clock = ClockFile.open(folder.resolve("clock"));
        clock.shiftTo(Duration.ZERO);
        start = ArchiveStart.fresh(mongo.uri(), realm, booking, folder);
        program = ArchiveProgram.start(place, start);
        here = ArchiveHere.start(start, new ShiftedClock(Clock.systemUTC(), clock));
        wire = Wire.to(here.port());
    }

    public ArchiveHere here() {
        return here;
    }

    public ArchiveProgram program() {
        return program;
    }

    /** Lets sessions happen. */
    public Sessions sessions() {
        return new Sessions(wire, realm, booking);
    }

    public MongoDatabase database() {
        return client.getDatabase(start.database());
    }

    /** A database beside it, for who is compared with. */
    public MongoDatabase beside() {
        return client.getDatabase(start.database() + "_raw");
    }

    /** Lets so much business time pass for the one in this process. */
    public void pass(Duration time) {
        clock.shiftTo(clock.offset().plus(time));
    }

    @Override
    public void close() {
        wire.close();
        program.close();
        here.close();
        beside().drop();
        start.drop(client);
        booking.close();
        realm.close();
        client.close();
    }
}
