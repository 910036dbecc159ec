package org.confidant.bookingservice.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CachedRosterTest extends RosterContract {
    @Override
    protected Roster roster() {
        return new CachedRoster(new RosterInMemory());
    }

    @Test
    void what_is_learnt_here_counts_at_once() {
        Roster roster = new CachedRoster(new RosterInMemory());
        Instant bar = Instant.parse("2026-11-22T02:00:00Z");
        roster.barredUpTo("li");

        roster.learn(new Person(new StaffId("li"), Set.of(), Set.of(), Optional.empty(), Optional.of(bar)), 1);

        assertThat(roster.barredUpTo("li")).contains(bar);
    }
}
