package org.confidant.complaintservice.complaint;

import java.util.Set;
import java.util.stream.Collectors;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.roster.StaffId;

/**
 * What a sorting has changed that must not go unnoticed.
 *
 * @param added who was not accused before
 * @param struck who is accused no more
 * @param lowered whether it was severe before, and is not since
 */
public record Changed(Set<StaffId> added, Set<StaffId> struck, boolean lowered) {
    static final Changed NOTHING = new Changed(Set.of(), Set.of(), false);

    public Changed {
        added = Set.copyOf(added);
        struck = Set.copyOf(struck);
    }

    static Changed of(Complaint before, Set<StaffId> accused, Severity severity) {
        return new Changed(without(accused, before.accused()), without(before.accused(), accused),
                before.state().severity() == Severity.SEVERE && severity != Severity.SEVERE);
    }

    private static Set<StaffId> without(Set<StaffId> people, Set<StaffId> others) {
        return people.stream().filter(person -> !others.contains(person)).collect(Collectors.toUnmodifiableSet());
    }

    boolean needsReason() {
        return lowered || !struck.isEmpty();
    }
}
