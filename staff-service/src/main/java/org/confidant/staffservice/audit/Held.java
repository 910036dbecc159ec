package org.confidant.staffservice.audit;

import java.util.Collection;
import java.util.List;
import org.confidant.platform.identity.Role;

/** The rights somebody held: roles and branches, by name and in order. */
public record Held(List<String> roles, List<String> branches) {
    /** No rights at all. */
    public static final Held NOTHING = new Held(List.of(), List.of());

    public Held {
        roles = List.copyOf(roles);
        branches = List.copyOf(branches);
    }

    public static Held of(Collection<Role> roles, Collection<String> branches) {
        return new Held(roles.stream().map(Role::realmName).sorted().toList(), branches.stream().sorted().toList());
    }
}
