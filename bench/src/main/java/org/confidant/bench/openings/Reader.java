package org.confidant.bench.openings;

/** A way to open a record. */
interface Reader extends AutoCloseable {
    String REASON = "Preparing the next session";

    /** Before every slice, for tokens and idle connections do not last. */
    default void begin() {}

    void open();

    @Override
    default void close() {}
}
