package org.confidant.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.confidant.local.clock.ClockFile;
import org.confidant.local.suite.Java;

/**
 * A process of its own that puts the clock back when the replay that started it was killed: its input ends when that process
 * does, however it ends.
 */
public final class ClockKeeper {
    /** What was being answered when the replay died is over by then. */
    private static final Duration REQUESTS_END = Duration.ofSeconds(3);
    private static final String OWN_SIGNALS = "trap '' INT HUP; exec \"$@\"";

    private ClockKeeper() {}

    /** Starts one that watches this process. */
    static Process start(Path clock, Path folder) {
        List<String> java = Java.ownMain(32, ClockKeeper.class.getName(), clock.toString(), folder.toString());
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", OWN_SIGNALS, "clock-keeper"));
        command.addAll(java);
        try {
            return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch over the clock", e);
        }
    }

    /** @param arguments the clock's file and the replay's folder */
    public static void main(String[] arguments) throws IOException {
        while (System.in.read() >= 0) {
            // only its end matters
        }
        Path folder = Path.of(arguments[1]);
        if (ClockNote.in(folder).offset().isPresent()) {
            LockSupport.parkNanos(REQUESTS_END.toNanos());
            putBack(Path.of(arguments[0]), folder);
        }
    }

    /** Unless another replay has begun, which knows from the note where the clock belongs. */
    static void putBack(Path clock, Path folder) {
        ReplayLock.acquire(folder, Duration.ZERO).ifPresent(lock -> {
            try (lock) {
                ClockNote.in(folder).putBack(ClockFile.open(clock));
            }
        });
    }
}
