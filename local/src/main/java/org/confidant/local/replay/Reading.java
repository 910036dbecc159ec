package org.confidant.local.replay;

import java.time.LocalDate;
import java.util.List;

/** What was read of a file: the appointments of one day, in the order of the file, and the lines that are none. */
record Reading(LocalDate day, List<Row> rows, List<BadRow> bad) {
    Reading {
        rows = List.copyOf(rows);
        bad = List.copyOf(bad);
    }
}
