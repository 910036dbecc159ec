package org.confidant.local.replay;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.confidant.local.api.Founder;
import org.confidant.local.api.Gateway;
import org.confidant.local.suite.Installation;
import org.confidant.local.suite.MongoUri;
import org.confidant.local.suite.Ports;

/** Plays a file of appointments in an installation; one that was interrupted is gone on with. */
public final class Replay {
    private static final String DOMAIN = ".replay.example";

    private final Installation installation;
    private final Ports ports;
    private final MongoUri store;
    private final PrintWriter out;
    private final Bar bar;

    /** @param terminal whether a person looks at {@code out} */
    public Replay(Installation installation, Ports ports, MongoUri store, PrintWriter out, boolean terminal) {
        this.installation = installation;
        this.ports = ports;
        this.store = store;
        this.out = out;
        this.bar = new Bar(out, terminal);
    }

    /**
     * @param limit how many rows, from the first on
     * @throws org.confidant.local.suite.SuiteRefused if the file cannot be read or the suite does not do what it should
     */
    public Result play(Path file, int limit) {
        Reading reading = AppointmentFile.read(file);
        reading.bad().forEach(out::println);
        Plan plan = Plan.of(reading, limit);
        Keys keys = Keys.of(installation.id(), file);
        Signatures signatures = new Signatures(installation, ports, keys);
        Path folder = installation.folder().resolve("replay");
        try (HeldClock clock = HeldClock.hold(installation.clock(), folder);
                Journal journal = Journal.open(folder.resolve(keys.file() + ".jsonl"));
                Gateway gateway = new Gateway(Ports.http(ports.gateway(), "/api/v1"), signatures::token)) {
            Thread interrupted = new Thread(() -> interrupt(clock));
            Runtime.getRuntime().addShutdownHook(interrupted);
            Founder founder = new Founder(gateway, signatures.own(), keys.prefix());
            Company company = new FoundBranches(plan, journal,
                    new FoundCompany(founder, signatures.demo("administrator"), keys.file() + DOMAIN),
                    signatures.own(), bar).found();
            Api api = new Api(gateway, keys, plan, company);
            Desk desk = new Desk(api, clock, journal, plan);
            new PlayEve(plan, journal, desk, clock, bar).play();
            new PlayDay(plan, journal, desk, clock, bar).play();
            Runtime.getRuntime().removeShutdownHook(interrupted);
            clock.putBack();
            return new Result(reading.bad().size() + plan.rows().size(), Tally.of(plan.rows(), journal), bar.seconds(),
                    checks(reading, plan, journal, api, company, signatures.demo("head-office")));
        }
    }

    private void interrupt(HeldClock clock) {
        clock.putBack();
        out.println();
        out.println("Interrupted; the clock is back. The same command goes on from here.");
        out.flush();
    }

    private List<Check> checks(Reading reading, Plan plan, Journal journal, Api api, Company company,
            String headOffice) {
        Set<String> branches = new HashSet<>(company.branchIds());
        List<Row> rows = reading.rows().stream().filter(row -> company.sites().containsKey(row.neighbourhood()))
                .toList();
        CheckCounts counts = new CheckCounts(rows, journal);
        try (ReadStore read = new ReadStore(store)) {
            Collection<StoredBooking> bookings = read.bookings(branches);
            CheckStore stored = new CheckStore(bookings, read.claims(bookings));
            return List.of(stored.noTwoShareAResource(), stored.everyLiveBookingStandsOnItsClaims(),
                    counts.everyRowIsOneBooking(bookings, plan.rows()),
                    counts.figuresSayTheSame(api.noShows(headOffice, plan.day()), branches));
        }
    }
}
