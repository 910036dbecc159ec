package org.confidant.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A started {@link Part}. It writes its own pid file before it becomes the program, so no kill leaves it unknown. */
public final class Child {
    private static final String ENTRY = "trap '' INT HUP; echo $$ > \"$0\"; exec \"$@\"";
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final List<String> OUR_SETTINGS = List.of("CONFIDANT_", "SPRING_", "SERVER_", "MANAGEMENT_", "KC_",
            "QUARKUS_");

    private final Part part;
    private final Process process;
    private final PidFile pidFile;
    private final Installation installation;

    private Child(Part part, Process process, PidFile pidFile, Installation installation) {
        this.part = part;
        this.process = process;
        this.pidFile = pidFile;
        this.installation = installation;
    }

    /** Starts the program deaf to the terminal's Ctrl-C: whoever started it decides the order of the end. */
    public static Child start(Part part, Installation installation) {
        PidFile pidFile = pidFile(part.name(), installation);
        Logs.rotate(installation.log(part.name()));
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", ENTRY, pidFile.file().toString()));
        command.addAll(part.command());
        ProcessBuilder builder = new ProcessBuilder(command).directory(installation.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(installation.log(part.name()).toFile()));
        builder.environment().keySet().removeIf(name -> OUR_SETTINGS.stream().anyMatch(name::startsWith));
        builder.environment().putAll(part.environment());
        try {
            return new Child(part, builder.start(), pidFile, installation);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + part.name(), e);
        }
    }

    static PidFile pidFile(String part, Installation installation) {
        return new PidFile(installation.run().resolve(part + ".pid"));
    }

    public void awaitReady() {
        long until = System.nanoTime() + part.patience().toNanos();
        while (!part.probe().ready()) {
            if (!process.isAlive()) {
                throw new SuiteRefused(part.name() + " ended with code " + process.exitValue()
                        + " before it was ready; read " + installation.log(part.name()) + ".");
            }
            if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                throw new SuiteRefused(part.name() + " was not ready after " + part.patience().toSeconds()
                        + " s; read " + installation.log(part.name()) + ".");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    Part part() {
        return part;
    }

    public String name() {
        return part.name();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public int exitCode() {
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    public void stop() {
        Ending.end(process.toHandle(), GRACE);
        pidFile.delete();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        Ending.endsWithin(process.toHandle(), GRACE);
    }
}
