package org.confidant.bench.messages;

/** A way to say something in a chat. */
interface Voice {
    /** Before every slice, for tokens and idle connections do not last. */
    void begin();

    void say(Turn turn);
}
