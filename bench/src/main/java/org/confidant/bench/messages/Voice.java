package org.confidant.bench.messages;

/** A way to say something in a chat. */
interface Voice extends AutoCloseable {
    /** Before every slice, for tokens and idle connections do not last. */
    default void begin() {}

    void say(Turn turn);

    @Override
    default void close() {}
}
