package org.confidant.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end, its words kept in a log file. */
record OneShot(List<String> command, Path folder, Path log) {

    /** Returns the exit code; the program does not outlive {@code limit}, an interrupted caller or this process. */
    int run(Duration limit) throws IOException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        var last = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(last);
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new IdentityUnavailable(
                    command.getFirst() + " did not end within " + limit.toMinutes() + " minutes; its log is " + log
                            + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityUnavailable("Interrupted while waiting for " + command.getFirst() + ".", e);
        } finally {
            process.destroyForcibly();
            forget(last);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            hook.setName("ending what was started");
        }
    }

    boolean said(String words) {
        try {
            return Files.readString(log, StandardCharsets.UTF_8).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
