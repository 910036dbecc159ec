package org.confidant.archiveservice.grant;

import java.time.Instant;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.springframework.stereotype.Component;

/** Asks the grants anew at every reading: nothing of the answer is kept, so no grant outlives its end. */
@Component
public final class CheckGrant {
    private final Grants grants;

    CheckGrant(Grants grants) {
        this.grants = grants;
    }

    /** What that record's grants mean to the person at that moment of business time. */
    public Membership of(String person, String session, Instant now, BranchScope scope) {
        StaffId id = new StaffId(person);
        return Membership.among(grants.naming(id, session, scope), id, now);
    }
}
