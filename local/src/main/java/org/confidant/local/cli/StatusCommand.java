package org.confidant.local.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.confidant.local.account.Accounts;
import org.confidant.local.suite.Installation;
import org.confidant.local.suite.Ports;
import org.confidant.local.suite.Settings;
import org.confidant.local.suite.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is ready and what is not; the exit code says it to scripts. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Shows what runs; exit code 0 only if all is ready.")
final class StatusCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Installation installation = Here.installation();
        Settings settings = Here.settings(installation);
        Ports ports = new Ports(settings.port());
        Status status = Status.of(installation, ports, settings.store());
        PrintWriter out = Output.of(spec);
        new Table(List.of("part", "state", "log")).rows(status.lines().stream().map(StatusCommand::row).toList())
                .lines().forEach(out::println);
        if (status.allReady()) {
            new Welcome(ports, Accounts.in(installation.secrets()).all()).lines().forEach(out::println);
        }
        out.println(verdict(status, ports));
        return status.allReady() ? 0 : 1;
    }

    private static List<String> row(Status.Line line) {
        return List.of(line.name(), line.state().name().toLowerCase(Locale.ROOT),
                line.state() == Status.State.READY ? "" : line.log());
    }

    private static String verdict(Status status, Ports ports) {
        if (status.allReady()) {
            return "All ready at " + Ports.http(ports.gateway(), "/api/v1") + ".";
        }
        if (!status.supervised()) {
            return "Not running: ./confidant up starts it.";
        }
        return status.complete()
                ? "Something ended: ./confidant up starts it again."
                : "Being started: ask again in a moment.";
    }
}
