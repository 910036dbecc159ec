package org.confidant.platform.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as their token says.
 *
 * @param id the staff id ({@code preferred_username}); for programs and partners the client id ({@code azp})
 * @param roles our realm roles
 * @param branches branch ids, or {@code *} for all
 */
public record Caller(String id, Set<Role> roles, Set<String> branches) {
    private static final String ALL = "*";

    public Caller {
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
    }

    /** Reads a token that was verified before. */
    static Caller of(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (token.getClaim("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> names) {
            names.forEach(name -> Role.named(String.valueOf(name)).ifPresent(roles::add));
        }
        List<String> branches = token.hasClaim("branch") ? token.getClaimAsStringList("branch") : List.of();
        return new Caller(idOf(token, roles), roles, Set.copyOf(branches));
    }

    /** The id alone; what a bar is set on. */
    static String idOf(Jwt token) {
        return of(token).id();
    }

    private static String idOf(Jwt token, Set<Role> roles) {
        boolean program = roles.contains(Role.PARTNER) || roles.contains(Role.SERVICE);
        String claim = program ? "azp" : "preferred_username";
        String id = token.getClaimAsString(claim);
        return id == null ? String.valueOf(token.getSubject()) : id;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Whether the caller belongs to that branch or to the whole company. */
    public boolean belongsTo(String branch) {
        return scope().includes(branch);
    }

    /** What this caller may see: head office and administrators all branches, everybody else their own. */
    public BranchScope scope() {
        boolean everything = branches.contains(ALL) || isAny(Role.HEAD_OFFICE, Role.ADMINISTRATOR);
        return everything ? BranchScope.all() : BranchScope.of(branches);
    }
}
