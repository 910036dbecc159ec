package org.confidant.complaintservice.complaint;

import java.util.Optional;
import java.util.Set;
import org.confidant.complaintservice.roster.StaffId;

/**
 * Who has no part in looking into a complaint (C5), neither as handler nor as owner nor as member of a group: the accused,
 * whoever answers for its branch if somebody is, or for another one where one of them works now, whose session it is about though
 * nobody has accused them, and who took it down.
 */
public record Exclusion(Set<StaffId> accused, Set<StaffId> lineManagers, Optional<StaffId> served, StaffId reporter) {
    public Exclusion {
        accused = Set.copyOf(accused);
        lineManagers = Set.copyOf(lineManagers);
    }

    public boolean excludes(StaffId person) {
        return accused.contains(person) || lineManagers.contains(person) || served.filter(person::equals).isPresent()
                || reporter.equals(person);
    }
}
