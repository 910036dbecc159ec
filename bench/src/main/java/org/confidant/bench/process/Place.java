package org.confidant.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a run reads and writes.
 *
 * @param root the checkout
 * @param work a folder for logs and unpacked programs, below the module's target
 */
public record Place(Path root, Path work) {
    public static Place in(Path root) {
        Path work = root.resolve("bench").resolve("target").resolve("work");
        try {
            Files.createDirectories(work);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + work, e);
        }
        return new Place(root, work);
    }

    public Path log(String program) {
        return work.resolve(program + ".log");
    }

    /** The compiled classes of this module. */
    public Path classes() {
        return root.resolve("bench").resolve("target").resolve("classes");
    }
}
