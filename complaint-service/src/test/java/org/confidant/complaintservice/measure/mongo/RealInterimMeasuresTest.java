package org.confidant.complaintservice.measure.mongo;

import org.confidant.complaintservice.measure.InterimMeasures;
import org.confidant.complaintservice.measure.InterimMeasuresContract;
import org.confidant.complaintservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealInterimMeasuresTest extends InterimMeasuresContract {
    @Override
    protected InterimMeasures interims() {
        return new MongoInterimMeasures(TestStore.real().fresh(), TestStore.relay(), TechnicalClock.system());
    }
}
