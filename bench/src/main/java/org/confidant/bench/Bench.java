package org.confidant.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.confidant.bench.booking.BookingBench;
import org.confidant.bench.measure.Contest;
import org.confidant.bench.measure.Finding;
import org.confidant.bench.measure.Machine;
import org.confidant.bench.measure.Report;
import org.confidant.bench.messages.MessagesBench;
import org.confidant.bench.openings.OpeningsBench;
import org.confidant.bench.process.MongoServer;
import org.confidant.bench.process.Place;
import org.confidant.bench.process.Refused;
import org.confidant.bench.process.Store;
import org.confidant.bench.seal.SealBench;
import org.confidant.bench.slots.SlotsBench;
import org.confidant.bench.up.UpBench;

/** Measures what was named, or everything; {@code bench/run --help}. */
final class Bench {
    private static final String BOOKING = "booking";
    private static final String SLOTS = "slots";
    private static final String UP = "up";
    private static final String SEAL = "seal";
    private static final String MESSAGES = "messages";
    private static final String OPENINGS = "openings";
    private static final List<String> ALL = List.of(BOOKING, SLOTS, UP, SEAL, MESSAGES, OPENINGS);
    private static final List<String> ON_MONGODB = List.of(BOOKING, SLOTS, MESSAGES, OPENINGS);
    private final Place place;
    private final Contest contest;

    private Bench(Place place, Contest contest) {
        this.place = place;
        this.contest = contest;
    }

    /** The system property {@code confidant.root} names the checkout. */
    public static void main(String[] arguments) {
        try {
            Wanted wanted = Wanted.of(List.of(arguments), ALL);
            Report report = new Bench(Place.in(Path.of(System.getProperty("confidant.root", "."))),
                    wanted.contest(System.err::println)).measure(wanted.names());
            System.out.println(report.table());
            System.out.println(report.json());
        } catch (Refused e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        System.exit(0);
    }

    private Report measure(List<String> wanted) {
        List<Finding> findings = new ArrayList<>();
        Machine machine = Machine.here();
        if (wanted.stream().anyMatch(ON_MONGODB::contains)) {
            try (MongoServer mongo = MongoServer.start(place)) {
                machine = machine.with("mongodb", version(mongo));
                findings.addAll(measure(wanted, mongo));
            }
        }
        if (wanted.contains(SEAL)) {
            findings.addAll(new SealBench(place, contest).run());
        }
        if (wanted.contains(UP)) {
            findings.addAll(new UpBench(place).run());
        }
        return new Report(findings, machine);
    }

    private List<Finding> measure(List<String> wanted, MongoServer mongo) {
        List<Finding> findings = new ArrayList<>();
        if (wanted.contains(BOOKING)) {
            findings.addAll(new BookingBench(place, contest).run(mongo));
        }
        if (wanted.contains(SLOTS)) {
            findings.addAll(new SlotsBench(place, contest).run(mongo));
        }
        if (wanted.contains(MESSAGES)) {
            findings.addAll(new MessagesBench(place, contest).run(mongo));
        }
        if (wanted.contains(OPENINGS)) {
            findings.addAll(new OpeningsBench(place, contest).run(mongo));
        }
        return findings;
    }

    private static String version(MongoServer mongo) {
        try (var client = Store.client(mongo.uri())) {
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            return client.getDatabase("admin").runCommand(new Document("buildInfo", 1)).getString("version")
                    + ", replica set of " + hello.getList("hosts", String.class, List.of()).size();
        }
    }
}
