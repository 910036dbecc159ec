package org.confidant.local.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, its output in a log. */
final class Tool {
    private Tool() {}

    static void run(String what, List<String> command, Map<String, String> environment, Path log, Duration bound) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = null;
        try {
            process = builder.start();
            if (!process.waitFor(bound.toSeconds(), TimeUnit.SECONDS)) {
                throw new SuiteRefused(what + " took longer than " + bound.toSeconds() + " s; read " + log + ".");
            }
            if (process.exitValue() != 0) {
                throw new SuiteRefused(what + " failed with code " + process.exitValue() + "; read " + log + ".");
            }
        } catch (IOException e) {
            throw new SuiteRefused(what + " could not be started: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteRefused(what + " was interrupted.", e);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }
}
