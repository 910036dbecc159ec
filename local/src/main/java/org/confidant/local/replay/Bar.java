package org.confidant.local.replay;

import java.io.PrintWriter;
import java.util.Locale;

/** How far a phase is: one line that is written over on a terminal, a line every tenth where nobody looks. */
final class Bar {
    private static final int WIDTH = 30;
    private static final int PERCENT = 100;

    private final PrintWriter out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private String phase = "";
    private int total;
    private int done;
    private int shown;

    Bar(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    synchronized void begin(String name, int steps) {
        phase = name;
        total = Math.max(1, steps);
        done = steps == 0 ? 1 : 0;
        shown = -1;
        show();
    }

    synchronized void step() {
        done++;
        show();
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private void show() {
        int percent = (int) ((long) done * PERCENT / total);
        int fine = terminal ? percent : percent / 10;
        if (fine == shown) {
            return;
        }
        shown = fine;
        int filled = percent * WIDTH / PERCENT;
        out.printf(Locale.ROOT, "%s%6.1f s  %-22s [%s%s] %3d %%  %d of %d", terminal ? "\r" : "", seconds(), phase,
                "#".repeat(filled), ".".repeat(WIDTH - filled), percent, Math.min(done, total), total);
        if (!terminal || done >= total) {
            out.println();
        }
        out.flush();
    }
}
