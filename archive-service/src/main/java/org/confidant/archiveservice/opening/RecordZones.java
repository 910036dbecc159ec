package org.confidant.archiveservice.opening;

import java.time.ZoneId;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.Roster;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.springframework.stereotype.Component;

/** Shows the times of a record in its branch's zone, to readers of other branches as well. */
@Component
public final class RecordZones {
    private static final BranchScope ALL = Everywhere.because("who may read a record reads its times as they were");

    private final Roster roster;

    RecordZones(Roster roster) {
        this.roster = roster;
    }

    public ZoneId of(BranchId branch) {
        return roster.zone(branch, ALL);
    }
}
