package org.confidant.platform.identity;

import java.time.Instant;
import java.util.Optional;

/** Who lost rights: tokens issued up to that moment are refused, whatever their lifetime (S2). */
public interface Barred {
    /**
     * The moment up to which tokens of that caller are refused; {@link Instant#MAX} for good; empty when they are not
     * barred. Answers may be a few seconds old, ten at most.
     *
     * @param callerId see {@link Caller#id()}
     */
    Optional<Instant> upTo(String callerId);
}
