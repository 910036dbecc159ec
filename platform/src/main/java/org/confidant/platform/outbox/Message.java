package org.confidant.platform.outbox;

import java.util.Map;

/**
 * Something another part of the company must learn. It commits with the state that caused it.
 *
 * @param receiver the lane, named for who takes it ({@code booking-service}, {@code mail}, {@code keycloak} …)
 * @param type what happened, a stable name in the past tense
 * @param body JSON values only; personal fields and link tokens sealed
 */
public record Message(String receiver, String type, Map<String, Object> body) {
    public Message {
        body = Map.copyOf(body);
    }
}
