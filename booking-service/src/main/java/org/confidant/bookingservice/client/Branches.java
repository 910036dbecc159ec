package org.confidant.bookingservice.client;

import java.util.Optional;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;

/** Where a client is filed: the branch gives the country phones are read in, and the zone of the year. */
@FunctionalInterface
public interface Branches {
    Optional<Branch> find(BranchId id, BranchScope scope);
}
