package org.confidant.archiveservice.record.mongo;

import org.confidant.archiveservice.record.Records;
import org.confidant.archiveservice.record.RecordsContract;
import org.confidant.archiveservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealRecordsTest extends RecordsContract {
    @Override
    protected Records records() {
        return new MongoRecords(TestStore.real().fresh(), TestStore.relay(), TechnicalClock.system());
    }
}
