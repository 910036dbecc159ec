package org.confidant.archiveservice.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;

/** Our own copy of what staff-service knows, so that records can be read while it is away. */
public interface Roster {
    Optional<Branch> branch(BranchId id, BranchScope scope);

    /** The moment up to which tokens of that caller are refused. */
    Optional<Instant> barredUpTo(String callerId);

    /**
     * Takes over the whole present picture, unless a newer one is known.
     *
     * @param n the number of the message in its sender's lane
     */
    void learn(Branch branch, long n);

    void learn(Person person, long n);

    /** The zone times of that branch are shown in; UTC while the branch is not known yet. */
    default ZoneId zone(BranchId id, BranchScope scope) {
        return branch(id, scope).map(Branch::zone).orElse(ZoneOffset.UTC);
    }
}
