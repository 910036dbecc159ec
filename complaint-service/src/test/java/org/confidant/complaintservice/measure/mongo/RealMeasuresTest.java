package org.confidant.complaintservice.measure.mongo;

import org.confidant.complaintservice.measure.Measures;
import org.confidant.complaintservice.measure.MeasuresContract;
import org.confidant.complaintservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealMeasuresTest extends MeasuresContract {
    @Override
    protected Measures measures() {
        return new MongoMeasures(TestStore.real().fresh(), TestStore.relay(), TechnicalClock.system());
    }
}
