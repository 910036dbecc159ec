package org.confidant.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.confidant.local.suite.Ending;
import org.confidant.local.suite.Probe;

/** A Java program in a process of its own; every server that is compared gets the same flags. */
public final class JavaProgram implements AutoCloseable {
    private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Duser.timezone=UTC");
    private static final List<String> NOT_INHERITED = List.of("CONFIDANT_", "SPRING_", "SERVER_", "MANAGEMENT_");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Process process;
    private final Thread atExit;

    private JavaProgram(Process process) {
        this.process = process;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts it and waits until that address answers 200. */
    public static JavaProgram start(List<String> words, Map<String, String> settings, Path log, URI ready) {
        List<String> command = new ArrayList<>(List.of(executable()));
        command.addAll(FLAGS);
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> NOT_INHERITED.stream().anyMatch(name::startsWith));
        builder.environment().putAll(settings);
        try {
            JavaProgram program = new JavaProgram(builder.start());
            program.await(Probe.http(ready), log);
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + words, e);
        }
    }

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void await(Probe probe, Path log) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!probe.ready()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new Refused("A program did not become ready; read " + log + ".");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        Ending.end(process.toHandle(), GRACE);
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
