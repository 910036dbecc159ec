package org.confidant.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.confidant.local.clock.ClockFile;
import org.confidant.local.suite.AtomicFile;

/** Where the business clock stood before a replay took it; there as long as it must be put back. */
record ClockNote(Path file) {

    static ClockNote in(Path folder) {
        return new ClockNote(folder.resolve("clock-before"));
    }

    Optional<Duration> offset() {
        return Files.exists(file) ? Optional.of(Duration.parse(AtomicFile.read(file).strip())) : Optional.empty();
    }

    /** One that an interrupted replay left says where the clock really belongs, and stays. */
    void write(Duration offset) {
        if (offset().isEmpty()) {
            AtomicFile.write(file, offset + "\n");
        }
    }

    /** Puts the clock back, if that is still to be done. */
    void putBack(ClockFile clock) {
        offset().ifPresent(before -> {
            clock.shiftTo(before);
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete " + file, e);
            }
        });
    }
}
