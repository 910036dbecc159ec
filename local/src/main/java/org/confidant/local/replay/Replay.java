package org.confidant.local.replay;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confidant.local.api.Founder;
import org.confidant.local.api.Gateway;
import org.confidant.local.mail.MailFolder;
import org.confidant.local.replay.dialogue.Dialogue;
import org.confidant.local.replay.dialogue.DialogueFiles;
import org.confidant.local.suite.Installation;
import org.confidant.local.suite.MongoUri;
import org.confidant.local.suite.Ports;
import tools.jackson.databind.JsonNode;

/** Plays a file of appointments in an installation; one that was interrupted is gone on with. */
public final class Replay {
    private static final String DOMAIN = ".replay.example";
    /** How long a mail, or an answer that may still come, is waited for; and the sealing of all records. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SESSIONS_PER_COMPLAINT = 25;
    private static final Duration SEALING = Duration.ofMinutes(10);

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
        List<Dialogue> dialogues = DialogueFiles.beside(file);
        Plan plan = Plan.of(reading, limit, dialogues);
        Keys keys = Keys.of(installation.id(), file);
        Signatures signatures = new Signatures(installation, ports, keys);
        Path folder = installation.folder().resolve("replay");
        URI api = Ports.http(ports.gateway(), "/api/v1");
        try (HeldClock clock = HeldClock.hold(installation.clock(), folder);
                Journal journal = Journal.open(folder.resolve(keys.file() + ".jsonl"));
                Gateway gateway = new Gateway(api, signatures::token);
                Homes homes = Homes.before(api, PATIENCE);
                ReadStore store = new ReadStore(this.store)) {
            Thread interrupted = new Thread(() -> interrupt(clock));
            Runtime.getRuntime().addShutdownHook(interrupted);
            Founder founder = new Founder(gateway, signatures.own(), keys.prefix());
            Company company = new FoundBranches(plan, journal,
                    new FoundCompany(founder, signatures.demo("administrator"), keys.file() + DOMAIN),
                    signatures.own(), bar).found();
            signIn(plan, journal, gateway);
            Requests requests = new Requests(gateway, homes, keys, clock);
            Post post = new Post(new Mailbox(new MailFolder(installation.mail(), Clock.systemUTC()), PATIENCE),
                    requests, plan, keys);
            Consultation consultation = new Consultation(requests, new Paperwork(requests, plan, company), post, plan,
                    company, journal, clock);
            Api asked = new Api(gateway, keys, plan, company);
            Desk desk = new Desk(asked, clock, journal, plan);
            WatchStore watch = new WatchStore(store, company.branchIds());
            new PlayEve(plan, journal, desk, consultation, clock, bar).play();
            new PlayDay(plan, journal, desk, consultation, clock, bar, watch::look).play();
            new PlayAfter(plan, journal, requests, clock, bar, SEALING).play();
            new PlayComplaints(plan, company, journal, requests, post, bar, SESSIONS_PER_COMPLAINT).play();
            Runtime.getRuntime().removeShutdownHook(interrupted);
            clock.putBack();
            watch.look();
            return result(reading, plan, journal, asked, company, store, watch, signatures);
        }
    }

    /** Before the day: so many first sign-ins while clients wait would take longer than these do. */
    private void signIn(Plan plan, Journal journal, Gateway gateway) {
        boolean over = plan.rows().stream().allMatch(row -> journal.compared(row).isPresent() || row.noShow());
        List<String> practitioners = over
                ? List.of()
                : plan.playedBranches().stream()
                        .flatMap(branch -> FoundCompany.practitioners(branch).stream()).toList();
        bar.begin("practitioners sign in", practitioners.size());
        SideBySide.each(practitioners, name -> {
            gateway.read(name, "/services?limit=1");
            bar.step();
        });
    }

    private void interrupt(HeldClock clock) {
        clock.putBack();
        out.println();
        out.println("Interrupted; the clock is back. The same command goes on from here.");
        out.flush();
    }

    private Result result(Reading reading, Plan plan, Journal journal, Api api, Company company, ReadStore store,
            WatchStore watch, Signatures signatures) {
        List<String> branches = company.branchIds();
        List<Row> rows = reading.rows().stream().filter(row -> company.sites().containsKey(row.neighbourhood()))
                .toList();
        String auditor = signatures.demo("auditor");
        Map<String, JsonNode> chains = branches.stream()
                .collect(Collectors.toMap(Function.identity(), branch -> api.openings(auditor, branch)));
        String headOffice = signatures.demo("head-office");
        CheckCounts counts = new CheckCounts(rows, journal);
        List<Check> checks = new ArrayList<>(watch.checks());
        checks.add(counts.everyRowIsOneBooking(store.bookings(branches), plan.rows()));
        checks.add(counts.everySessionHasItsRecord(store.records(branches), plan.rows()));
        checks.add(counts.everyOpeningIsInItsChain(chains));
        checks.add(counts.everyComplaintIsOver(store.complaints(branches), plan.rows()));
        checks.add(new CheckFigures(Tally.of(rows, journal), SessionTally.of(rows, journal, plan),
                figure -> api.figure(headOffice, figure), branches).sayTheSame());
        return new Result(reading.bad().size() + plan.rows().size(), Tally.of(plan.rows(), journal),
                SessionTally.of(plan.rows(), journal, plan),
                chains.values().stream().mapToLong(chain -> chain.path("n").asLong()).sum(), bar.seconds(), checks);
    }
}
