package org.confidant.complaintservice.roster.mongo;

import org.confidant.complaintservice.roster.Roster;
import org.confidant.complaintservice.roster.RosterContract;
import org.confidant.complaintservice.testing.TestStore;

class EmbeddedRosterTest extends RosterContract {
    @Override
    protected Roster roster() {
        return new MongoRoster(TestStore.embedded().fresh());
    }
}
