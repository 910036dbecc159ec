package org.confidant.complaintservice.measure.mongo;

import org.confidant.complaintservice.measure.InterimMeasures;
import org.confidant.complaintservice.measure.InterimMeasuresContract;
import org.confidant.complaintservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;

class EmbeddedInterimMeasuresTest extends InterimMeasuresContract {
    @Override
    protected InterimMeasures interims() {
        return new MongoInterimMeasures(TestStore.embedded().fresh(), TestStore.relay(), TechnicalClock.system());
    }
}
