package org.confidant.staffservice.partner;

import java.time.Instant;
import java.util.Set;
import org.confidant.staffservice.account.Bar;

/**
 * A platform that books for its own people.
 *
 * @param open whether its client exists; before that nobody knows of it
 * @param branches ids of the branches it may use
 */
public record Partner(PartnerId id, String name, Set<String> branches, boolean suspended, boolean open, Bar bar) {
    public Partner {
        branches = Set.copyOf(branches);
    }

    static Partner opening(PartnerId id, String name, Set<String> branches) {
        return new Partner(id, name, branches, false, false, Bar.none());
    }

    Partner opened() {
        return new Partner(id, name, branches, suspended, true, bar);
    }

    /** Everything it holds is refused until its client has followed; while it is suspended, for good. */
    Partner changed(Set<String> newBranches, boolean suspend) {
        boolean same = branches.equals(newBranches) && suspended == suspend;
        return same ? this : new Partner(id, name, newBranches, suspend, open, bar.closed());
    }

    /** The client has followed that change. */
    Partner confirmed(int change, Instant technicalNow) {
        Bar opened = bar.opened(change, suspended ? Bar.EVERYTHING : technicalNow);
        return new Partner(id, name, branches, suspended, open, opened);
    }
}
