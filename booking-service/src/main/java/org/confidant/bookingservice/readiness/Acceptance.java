package org.confidant.bookingservice.readiness;

import java.time.Instant;
import java.util.Set;

/**
 * A manager's word that a session may start although something is not as it should be.
 *
 * @param failed the checks it is about; another one that fails later is not covered
 */
public record Acceptance(String reason, String by, Instant at, Set<String> failed) {
    public Acceptance {
        failed = Set.copyOf(failed);
    }
}
