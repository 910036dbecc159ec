package org.confidant.archiveservice.opening.mongo;

import org.confidant.archiveservice.opening.Entries;
import org.confidant.archiveservice.opening.EntriesContract;
import org.confidant.archiveservice.testing.TestStore;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealEntriesTest extends EntriesContract {
    @Override
    protected Entries entries() {
        return new MongoEntries(TestStore.real().fresh());
    }
}
