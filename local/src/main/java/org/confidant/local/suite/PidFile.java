package org.confidant.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that wrote its number into a file. A process that started after the file was written only got the number
 * later and is somebody else's.
 */
public record PidFile(Path file) {
    private static final Duration START_TIMES_ARE_ROUGH = Duration.ofSeconds(2);

    public Optional<ProcessHandle> process() {
        try {
            String pid = Files.readString(file).strip();
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return pid.matches("\\d{1,10}")
                    ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
                            .filter(process -> startedBefore(process, written))
                    : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static boolean startedBefore(ProcessHandle process, Instant written) {
        return process.info().startInstant().filter(start -> start.isBefore(written.plus(START_TIMES_ARE_ROUGH)))
                .isPresent();
    }

    public void write(long pid) {
        AtomicFile.write(file, pid + "\n");
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /** Asks the process to end and kills it when it does not within the bound. */
    public void end(Duration bound) {
        process().ifPresent(process -> Ending.end(process, bound));
        delete();
    }
}
