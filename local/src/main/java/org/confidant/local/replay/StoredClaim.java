package org.confidant.local.replay;

import java.time.Instant;

/**
 * A claim as it lies in the store.
 *
 * @param agenda {@code kind:resource:day}
 */
record StoredClaim(String agenda, String id, String booking, Instant from, Instant to) {

    boolean overlaps(StoredClaim other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
