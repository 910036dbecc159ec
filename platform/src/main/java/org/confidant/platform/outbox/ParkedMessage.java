package org.confidant.platform.outbox;

import java.time.Instant;

/**
 * A message refused for good, without its content.
 *
 * @param id starts with the service's letter, so that the gateway knows whose it is
 * @param reason what the receiver said
 */
public record ParkedMessage(String id, String sender, String receiver, long n, String type, Instant at,
        String reason) {}
