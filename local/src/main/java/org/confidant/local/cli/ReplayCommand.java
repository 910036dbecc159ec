package org.confidant.local.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.confidant.local.replay.Check;
import org.confidant.local.replay.Replay;
import org.confidant.local.replay.Result;
import org.confidant.local.suite.Installation;
import org.confidant.local.suite.MongoUri;
import org.confidant.local.suite.Ports;
import org.confidant.local.suite.Settings;
import org.confidant.local.suite.Status;
import org.confidant.local.suite.SuiteRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a day that happened. */
@Command(name = "replay", mixinStandardHelpOptions = true, description = {
        "Plays a day of appointments (CSV) through the gateway: founds a branch per neighbourhood, books, serves, opens the"
                + " sealed records, and checks what then lies in the store. Dialogues in chats.*.jsonl beside FILE are said in the"
                + " first sessions of grown-ups who booked by phone.",
        "The business clock walks through that day meanwhile and is put back at the end. Interrupted, the same command goes"
                + " on. Exit code 0 only if every check is green."})
final class ReplayCommand implements Callable<Integer> {
    private static final int FAULTS_SHOWN = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "With columns PatientId, AppointmentID, Gender, ScheduledDay, AppointmentDay, Age, Neighbourhood, No-show.")
    private Path file = Path.of("");

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N appointments.")
    private int limit = Integer.MAX_VALUE;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new SuiteRefused("--limit must be at least 1.");
        }
        Installation installation = Here.installation();
        Settings settings = Here.settings(installation);
        Ports ports = new Ports(settings.port());
        if (!Status.of(installation, ports, settings.store()).allReady()) {
            throw new SuiteRefused("Not all is ready: ./confidant up starts it.");
        }
        PrintWriter out = Output.of(spec);
        Result result = new Replay(installation, ports, MongoUri.of(ports, Here.mongodbUri()), out,
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()).play(file, limit);
        show(result, out);
        return result.green() ? 0 : 1;
    }

    private static void show(Result result, PrintWriter out) {
        new Table(List.of("what", "count")).rows(result.table()).lines().forEach(out::println);
        for (Check check : result.checks()) {
            out.println((check.green() ? "green  " : "RED    ") + check.what());
            check.faults().stream().limit(FAULTS_SHOWN).forEach(fault -> out.println("         " + fault));
            if (check.faults().size() > FAULTS_SHOWN) {
                out.println("         and " + (check.faults().size() - FAULTS_SHOWN) + " more");
            }
        }
    }
}
