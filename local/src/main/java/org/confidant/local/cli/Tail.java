package org.confidant.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Hands on the whole lines that were added to a file since the last look. */
final class Tail {
    private final Path file;
    private final Consumer<String> out;
    private long position;

    Tail(Path file, Consumer<String> out) {
        this.file = file;
        this.out = out;
    }

    void look() {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] fresh = new byte[(int) Math.max(0, in.length() - position)];
            in.seek(position);
            in.readFully(fresh);
            String text = new String(fresh, StandardCharsets.ISO_8859_1);
            int whole = text.lastIndexOf('\n') + 1;
            position += whole;
            new String(fresh, 0, whole, StandardCharsets.UTF_8).lines().forEach(out);
        } catch (IOException notYet) {
            // The next look finds it.
        }
    }
}
