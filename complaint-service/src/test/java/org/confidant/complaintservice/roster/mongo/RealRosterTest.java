package org.confidant.complaintservice.roster.mongo;

import org.confidant.complaintservice.roster.Roster;
import org.confidant.complaintservice.roster.RosterContract;
import org.confidant.complaintservice.testing.TestStore;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealRosterTest extends RosterContract {
    @Override
    protected Roster roster() {
        return new MongoRoster(TestStore.real().fresh());
    }
}
