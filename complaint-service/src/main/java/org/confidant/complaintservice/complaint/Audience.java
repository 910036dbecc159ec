package org.confidant.complaintservice.complaint;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.complaintservice.clock.Severity;
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

    /** At three quarters: the owner, or while nobody owns it whoever handles it. */
    static Audience ofWarning(Handling rule, Optional<StaffId> owner, Set<StaffId> except) {
        return owner.map(one -> new Audience(Set.of(one), Set.of(), except)).orElseGet(() -> handlers(rule, except));
    }

    /** At the breach: the owner, whoever handles it, and head office. */
    static Audience ofBreach(Handling rule, Optional<StaffId> owner, Set<StaffId> except) {
        return handlers(rule, except).and(owner.stream().collect(Collectors.toSet()), Role.HEAD_OFFICE);
    }

    /** Of danger: the branch's manager though others handle it, who handles it, and head office (C10). */
    static Audience ofDanger(Handling rule, Set<StaffId> except) {
        return handlers(rule, except).and(manager(rule), Role.HEAD_OFFICE);
    }

    private static Audience handlers(Handling rule, Set<StaffId> except) {
        Set<StaffId> manager = rule.severity() == Severity.SEVERE ? Set.of() : manager(rule);
        return new Audience(manager, manager.isEmpty() ? Set.of(Role.INVESTIGATOR) : Set.of(), except);
    }

    private static Set<StaffId> manager(Handling rule) {
        return rule.manager().filter(who -> !rule.exclusion().excludes(who)).stream().collect(Collectors.toSet());
    }

    /** These people, too. */
    Audience and(Collection<StaffId> others) {
        return new Audience(Stream.concat(people.stream(), others.stream()).collect(Collectors.toSet()), roles, except);
    }

    private Audience and(Set<StaffId> others, Role role) {
        return new Audience(Stream.concat(people.stream(), others.stream()).collect(Collectors.toSet()),
                Stream.concat(roles.stream(), Stream.of(role)).collect(Collectors.toSet()), except);
    }
}
