package org.confidant.bookingservice.roster.mongo;

import org.confidant.bookingservice.roster.Roster;
import org.confidant.bookingservice.roster.RosterContract;
import org.confidant.bookingservice.testing.TestStore;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealRosterTest extends RosterContract {
    @Override
    protected Roster roster() {
        return new MongoRoster(TestStore.real().fresh());
    }
}
