package org.confidant.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Turns a log over at each start, so that a log tells of one run; the last few stay beside it. */
public final class Logs {
    private static final int KEPT = 4;

    private Logs() {}

    public static void rotate(Path log) {
        try {
            if (!Files.exists(log) || Files.size(log) == 0) {
                return;
            }
            for (int n = KEPT; n > 1; n--) {
                Path newer = numbered(log, n - 1);
                if (Files.exists(newer)) {
                    Files.move(newer, numbered(log, n), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(log, numbered(log, 1), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot turn over " + log, e);
        }
    }

    private static Path numbered(Path log, int n) {
        return log.resolveSibling(log.getFileName() + "." + n);
    }
}
