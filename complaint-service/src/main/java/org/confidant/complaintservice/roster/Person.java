package org.confidant.complaintservice.roster;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.confidant.platform.identity.Role;

/**
 * What staff-service tells about one staff member, as far as it matters here.
 *
 * @param posts the branches they work in, or {@code *} for all; none once they have left
 * @param barredUpTo tokens issued up to then are refused
 */
public record Person(StaffId id, Set<Role> roles, Set<BranchId> posts, Optional<Instant> barredUpTo) {
    private static final BranchId ALL = new BranchId("*");

    public Person {
        roles = Set.copyOf(roles);
        posts = Set.copyOf(posts);
    }

    /** Whether they have that role in that branch now. */
    public boolean is(Role role, BranchId branch) {
        return roles.contains(role) && worksIn(branch);
    }

    /** Whether they work in that branch now, or for the whole company. */
    public boolean worksIn(BranchId branch) {
        return posts.contains(branch) || posts.contains(ALL);
    }
}
