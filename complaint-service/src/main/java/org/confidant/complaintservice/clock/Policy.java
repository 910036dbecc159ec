package org.confidant.complaintservice.clock;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One version of the time allowed, for every kind and severity. It never changes once complaints were filed under it.
 *
 * @param version from 1
 * @param from complaints filed from then on get it
 */
public record Policy(int version, Instant from, Map<Kind, Map<Severity, Allowance>> allowances) {
    public Policy {
        for (Kind kind : Kind.values()) {
            for (Severity severity : Severity.values()) {
                if (!allowances.getOrDefault(kind, Map.of()).containsKey(severity)) {
                    throw new IllegalArgumentException("version " + version + " allows nothing for a " + severity.word()
                            + " " + kind.word());
                }
            }
        }
    }

    public Allowance of(Kind kind, Severity severity) {
        return Objects.requireNonNull(allowances.getOrDefault(kind, Map.of()).get(severity));
    }
}
