package org.confidant.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.confidant.local.suite.Ending;
import org.confidant.local.suite.Installation;
import org.confidant.local.suite.Logs;
import org.confidant.local.suite.PidFile;
import org.confidant.local.suite.Suite;

/** Lets a second {@code up} live on in a session of its own and returns once all is ready. */
final class Detached {
    private static final String OWN_SESSION = "trap '' INT HUP; if command -v setsid >/dev/null; then exec setsid \"$@\";"
            + " else exec \"$@\"; fi";

    private final Installation installation;
    private final Consumer<String> out;

    Detached(Installation installation, Consumer<String> out) {
        this.installation = installation;
        this.out = out;
    }

    int call(List<String> arguments) {
        Path log = installation.log("up");
        Logs.rotate(log);
        Process supervisor = start(log, arguments);
        Thread interrupted = new Thread(() -> Ending.end(supervisor.toHandle(), Duration.ofSeconds(90)));
        Runtime.getRuntime().addShutdownHook(interrupted);
        Tail tail = new Tail(log, out);
        while (supervisor.isAlive() && !ready(supervisor)) {
            tail.look();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        boolean ready = ready(supervisor);
        tail.look();
        Runtime.getRuntime().removeShutdownHook(interrupted);
        return ready ? 0 : 1;
    }

    private boolean ready(Process supervisor) {
        return new PidFile(Suite.ready(installation)).process().filter(process -> process.pid() == supervisor.pid())
                .isPresent();
    }

    private Process start(Path log, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", OWN_SESSION, "confidant",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Confidant.class.getName(), "up"));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                    .redirectInput(Path.of("/dev/null").toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start in the background", e);
        }
    }
}
