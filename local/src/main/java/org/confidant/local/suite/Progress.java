package org.confidant.local.suite;

import java.util.Locale;
import java.util.function.Consumer;

/** One line per finished step, with the seconds since the beginning. */
public final class Progress {
    private final Consumer<String> out;
    private final long began = System.nanoTime();

    public Progress(Consumer<String> out) {
        this.out = out;
    }

    public void done(String step) {
        out.accept(String.format(Locale.ROOT, "%6.1f s  %s", (System.nanoTime() - began) / 1e9, step));
    }
}
