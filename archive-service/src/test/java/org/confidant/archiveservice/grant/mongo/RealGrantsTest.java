package org.confidant.archiveservice.grant.mongo;

import org.confidant.archiveservice.grant.Grants;
import org.confidant.archiveservice.grant.GrantsContract;
import org.confidant.archiveservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealGrantsTest extends GrantsContract {
    @Override
    protected Grants grants() {
        return new MongoGrants(TestStore.real().fresh(), TestStore.relay(), TechnicalClock.system());
    }
}
