package org.confidant.platform.outbox;

import java.util.Set;

/** Takes messages of one sending service. */
public interface Inbox {
    /** The {@code azp} of the tokens the sender uses. */
    String sender();

    /** The message types that are taken; others are refused for good. */
    Set<String> types();

    /**
     * Lets the message take effect once. The document it changes keeps the last n of this sender, written in the same
     * write: what is not newer is {@link Delivery.Taken} already, a gap is {@link Delivery.Unavailable}.
     */
    Delivery take(Envelope envelope);
}
