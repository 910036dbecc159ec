package org.confidant.bookingservice.roster.mongo;

import org.confidant.bookingservice.roster.Roster;
import org.confidant.bookingservice.roster.RosterContract;
import org.confidant.bookingservice.testing.TestStore;

class EmbeddedRosterTest extends RosterContract {
    @Override
    protected Roster roster() {
        return new MongoRoster(TestStore.embedded().fresh());
    }
}
