package org.confidant.complaintservice.complaint;

import java.util.Set;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Role;

/**
 * Who hears of a complaint: these people, and whoever has one of these roles in its branch.
 *
 * @param except who has no part in it, whatever their roles
 */
record Audience(Set<StaffId> people, Set<Role> roles, Set<StaffId> except) {
    Audience {
        people = Set.copyOf(people);
        roles = Set.copyOf(roles);
        except = Set.copyOf(except);
    }
}
