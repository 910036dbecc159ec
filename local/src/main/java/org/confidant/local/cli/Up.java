package org.confidant.local.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.confidant.local.account.Accounts;
import org.confidant.local.demo.Demo;
import org.confidant.local.suite.Child;
import org.confidant.local.suite.Installation;
import org.confidant.local.suite.LineUp;
import org.confidant.local.suite.LogFollower;
import org.confidant.local.suite.Options;
import org.confidant.local.suite.Ports;
import org.confidant.local.suite.Settings;
import org.confidant.local.suite.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and watches it until Ctrl-C. */
@Command(name = "up", mixinStandardHelpOptions = true, description = {
        "Builds what is not built, starts everything and stays until Ctrl-C, which stops all it started.",
        "CONFIDANT_MONGODB_URI replaces the embedded store by that server."})
final class Up implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(500);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--detach", description = "Return once all is ready; ./confidant down stops it.")
    private boolean detach;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "${env:CONFIDANT_PORT}", description = "Base of all ports, remembered; also CONFIDANT_PORT (first time "
            + Ports.DEFAULT_BASE + ").")
    private @Nullable Integer port;

    @Option(names = "--no-demo", description = "Do not make the demo company.")
    private boolean noDemo;

    @Override
    public Integer call() {
        Installation installation = Here.installation();
        Optional<Settings> settings = Settings.of(installation);
        if (settings.isPresent() && new Revival(installation, settings.get(), this::print).tried()) {
            return 0;
        }
        return detach ? new Detached(installation, this::print).call(arguments()) : watch(installation);
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (noDemo) {
            arguments.add("--no-demo");
        }
        if (port != null) {
            arguments.add("--port=" + port);
        }
        return arguments;
    }

    private int watch(Installation installation) {
        Suite suite = Suite.prepare(installation, new Options(Here.root(),
                port == null ? OptionalInt.empty() : OptionalInt.of(port), Here.mongodbUri(),
                noDemo ? Optional.empty() : Optional.of(new Demo()), this::print));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            print("stopping");
            suite.stop();
            print("stopped");
        }));
        suite.heal();
        new Welcome(suite.ports(), Accounts.in(installation.secrets()).all()).lines().forEach(this::print);
        suite.announce();
        watch(suite, new LogFollower(installation, List.copyOf(
                LineUp.probes(suite.ports(), Settings.Store.EMBEDDED).keySet())));
        return 0;
    }

    /** Ends with the process: Ctrl-C, {@code down} or a kill. */
    private void watch(Suite suite, LogFollower logs) {
        Set<Long> mourned = new HashSet<>();
        while (true) {
            logs.look(this::print);
            for (Child child : suite.dead()) {
                if (mourned.add(child.pid())) {
                    print("  " + child.name() + " ended with code " + child.exitCode() + "; its log is "
                            + suite.installation().log(child.name()) + "; ./confidant up starts it again");
                }
            }
            if (Revival.wanted(suite.installation())) {
                suite.heal();
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void print(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
            spec.commandLine().getOut().flush();
        }
    }
}
