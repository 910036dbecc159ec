package org.confidant.bench.openings;

/** A way to open a record. */
interface Reader {
    String REASON = "Preparing the next session";

    /** Before every slice, for tokens and idle connections do not last. */
    void begin();

    void open();
}
