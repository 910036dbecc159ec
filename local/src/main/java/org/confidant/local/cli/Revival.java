package org.confidant.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.confidant.local.suite.AtomicFile;
import org.confidant.local.suite.Installation;
import org.confidant.local.suite.Ports;
import org.confidant.local.suite.Settings;
import org.confidant.local.suite.Status;
import org.confidant.local.suite.SuiteRefused;

/** A second {@code up} beside a running one: what died meanwhile is started again by the one that watches. */
final class Revival {
    private static final Duration BOUND = Duration.ofMinutes(3);

    private final Installation installation;
    private final Settings settings;
    private final Consumer<String> out;

    Revival(Installation installation, Settings settings, Consumer<String> out) {
        this.installation = installation;
        this.settings = settings;
        this.out = out;
    }

    /** Whether something had died and is ready again; refuses when nothing had. */
    boolean tried() {
        Status status = status();
        if (!status.supervised()) {
            return false;
        }
        if (!status.complete()) {
            throw new SuiteRefused("Confidant is being started here already: see ./confidant status.");
        }
        if (!status.anyStopped()) {
            throw new SuiteRefused("Confidant is already running here: see ./confidant status, or end it with"
                    + " ./confidant down.");
        }
        AtomicFile.write(request(installation), "");
        status.lines().stream().filter(line -> line.state() == Status.State.STOPPED)
                .forEach(line -> out.accept("starting " + line.name() + " again"));
        awaitReady();
        return true;
    }

    private void awaitReady() {
        long until = System.nanoTime() + BOUND.toNanos();
        while (!status().allReady()) {
            if (System.nanoTime() > until || !status().supervised()) {
                throw new SuiteRefused("Not everything came back: see ./confidant status.");
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        out.accept("all ready");
    }

    private Status status() {
        return Status.of(installation, new Ports(settings.port()), settings.store());
    }

    /** Whether another {@code up} asked since the last look. */
    static boolean wanted(Installation installation) {
        try {
            return Files.deleteIfExists(request(installation));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take the request to start again", e);
        }
    }

    private static Path request(Installation installation) {
        return installation.run().resolve("revive");
    }
}
