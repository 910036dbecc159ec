package org.confidant.archiveservice.grant.mongo;

import org.confidant.archiveservice.grant.Grants;
import org.confidant.archiveservice.grant.GrantsContract;
import org.confidant.archiveservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;

class EmbeddedGrantsTest extends GrantsContract {
    @Override
    protected Grants grants() {
        return new MongoGrants(TestStore.embedded().fresh(), TestStore.relay(), TechnicalClock.system());
    }
}
