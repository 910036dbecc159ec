package org.confidant.local.suite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Shows what the services warn about while somebody watches; each look reads what was written since the last. */
public final class LogFollower {
    private static final int MOST_BYTES = 1 << 20;

    private final Installation installation;
    private final List<String> parts;
    private final Map<String, Long> positions = new HashMap<>();

    public LogFollower(Installation installation, List<String> parts) {
        this.installation = installation;
        this.parts = List.copyOf(parts);
    }

    public void look(Consumer<String> out) {
        for (String part : parts) {
            fresh(part).lines().flatMap(line -> LogLine.loud(part, line).stream()).forEach(out);
        }
    }

    /** Whole lines only; a log that became shorter was turned over and is read from its beginning. */
    private String fresh(String part) {
        Path log = installation.log(part);
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long before = positions.getOrDefault(part, 0L);
            long from = before > file.length() ? 0 : before;
            byte[] bytes = new byte[(int) Math.min(MOST_BYTES, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            int whole = endOfLastLine(bytes);
            positions.put(part, from + whole);
            return new String(bytes, 0, whole, StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    private static int endOfLastLine(byte[] bytes) {
        for (int i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return bytes.length == MOST_BYTES ? MOST_BYTES : 0;
    }
}
