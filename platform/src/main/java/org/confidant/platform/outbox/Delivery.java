package org.confidant.platform.outbox;

/** What became of one attempt to deliver a message. */
public sealed interface Delivery {
    /** It took effect, now or at an earlier attempt. */
    record Taken() implements Delivery {}

    /**
     * It can never take effect as it stands; the lane waits until somebody replays it.
     *
     * @param reason without content of the message
     */
    record Refused(String reason) implements Delivery {}

    /**
     * The receiver is away or not ready; it is tried again.
     *
     * @param reason without content of the message
     */
    record Unavailable(String reason) implements Delivery {}

    Delivery TAKEN = new Taken();
}
