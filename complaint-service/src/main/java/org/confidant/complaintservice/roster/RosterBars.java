package org.confidant.complaintservice.roster;

import java.time.Instant;
import java.util.Optional;
import org.confidant.platform.identity.Barred;
import org.springframework.stereotype.Component;

/** Refuses the tokens of leavers, of suspended partners, and of whoever's rights changed since they were issued (S2). */
@Component
final class RosterBars implements Barred {
    private final Roster roster;

    RosterBars(Roster roster) {
        this.roster = roster;
    }

    @Override
    public Optional<Instant> upTo(String callerId) {
        return roster.barredUpTo(callerId);
    }
}
