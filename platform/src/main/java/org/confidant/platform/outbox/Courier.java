package org.confidant.platform.outbox;

/** Brings messages of one lane to their receiver. Called again with the same message until it answers for good. */
public interface Courier {
    /** The lane this courier serves. */
    String receiver();

    /** One attempt; it must end in bounded time. An exception counts as unavailable. */
    Delivery deliver(Envelope envelope);
}
