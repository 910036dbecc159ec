package org.confidant.platform.outbox;

import java.time.Instant;
import java.util.Map;

/**
 * A message on its way.
 *
 * @param sender {@code service:collection:id}
 * @param receiver the lane
 * @param n rises by one per sender and lane, from 1
 * @param at when it was caused, in technical time
 */
public record Envelope(String sender, String receiver, long n, String type, Instant at, Map<String, Object> body) {
    public Envelope {
        body = Map.copyOf(body);
    }

    /** The id of the aggregate that sent it: what stands behind the last colon. */
    public String senderId() {
        return sender.substring(sender.lastIndexOf(':') + 1);
    }

    /** The program that sent it: what stands before the first colon. */
    public String senderService() {
        return sender.substring(0, sender.indexOf(':'));
    }
}
