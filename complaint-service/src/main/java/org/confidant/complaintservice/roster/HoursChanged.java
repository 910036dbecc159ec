package org.confidant.complaintservice.roster;

import java.util.Collection;

/** Hears that hours or calendars of branches are others than before. */
public interface HoursChanged {
    void of(Collection<BranchId> branches);
}
