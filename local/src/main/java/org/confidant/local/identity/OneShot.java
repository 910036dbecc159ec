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

    /** Returns the exit code; ends the program when it takes longer than {@code limit} or the caller is interrupted. */
    int run(Duration limit) throws IOException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
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
