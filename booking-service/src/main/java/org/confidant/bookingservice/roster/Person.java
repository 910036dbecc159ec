package org.confidant.bookingservice.roster;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.confidant.platform.identity.Role;

/**
 * What staff-service tells about one staff member.
 *
 * @param posts the branches they work in, none once they have left
 * @param practitioner what they serve, if that is their work and they have not left
 * @param barredUpTo tokens issued up to then are refused
 */
public record Person(StaffId id, Set<Role> roles, Set<BranchId> posts, Optional<Practitioner> practitioner,
        Optional<Instant> barredUpTo) {
    public Person {
        roles = Set.copyOf(roles);
        posts = Set.copyOf(posts);
    }
}
