package org.confidant.complaintservice.measure.mongo;

import org.confidant.complaintservice.measure.Measures;
import org.confidant.complaintservice.measure.MeasuresContract;
import org.confidant.complaintservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;

class EmbeddedMeasuresTest extends MeasuresContract {
    @Override
    protected Measures measures() {
        return new MongoMeasures(TestStore.embedded().fresh(), TestStore.relay(), TechnicalClock.system());
    }
}
