package org.confidant.complaintservice.complaint;

import java.util.Set;
import java.util.stream.Collectors;
import org.confidant.complaintservice.roster.StaffId;

/**
 * Whom a sorting has made an accused, and who is none any more.
 *
 * @param added not accused before
 * @param struck accused before
 */
public record Changed(Set<StaffId> added, Set<StaffId> struck) {
    static final Changed NOTHING = new Changed(Set.of(), Set.of());

    public Changed {
        added = Set.copyOf(added);
        struck = Set.copyOf(struck);
    }

    static Changed of(Set<StaffId> before, Set<StaffId> after) {
        return new Changed(without(after, before), without(before, after));
    }

    private static Set<StaffId> without(Set<StaffId> people, Set<StaffId> others) {
        return people.stream().filter(person -> !others.contains(person)).collect(Collectors.toUnmodifiableSet());
    }
}
