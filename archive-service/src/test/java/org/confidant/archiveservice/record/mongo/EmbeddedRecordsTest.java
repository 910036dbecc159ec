package org.confidant.archiveservice.record.mongo;

import org.confidant.archiveservice.record.Records;
import org.confidant.archiveservice.record.RecordsContract;
import org.confidant.archiveservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;

class EmbeddedRecordsTest extends RecordsContract {
    @Override
    protected Records records() {
        return new MongoRecords(TestStore.embedded().fresh(), TestStore.relay(), TechnicalClock.system());
    }
}
