package org.confidant.archiveservice.opening.mongo;

import org.confidant.archiveservice.opening.Entries;
import org.confidant.archiveservice.opening.EntriesContract;
import org.confidant.archiveservice.testing.TestStore;

class EmbeddedEntriesTest extends EntriesContract {
    @Override
    protected Entries entries() {
        return new MongoEntries(TestStore.embedded().fresh());
    }
}
