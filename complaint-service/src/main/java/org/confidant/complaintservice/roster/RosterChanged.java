package org.confidant.complaintservice.roster;

import java.util.Collection;

/** Hears what of the roster is otherwise than before. */
public interface RosterChanged {
    /** Hours or calendars of these branches. */
    void ofBranches(Collection<BranchId> branches);

    /** Where somebody works, whether they have left, or for which branch they answer. */
    void ofPerson(StaffId person);
}
