package org.confidant.staffservice.measure.mongo;

import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.staffservice.measure.Measures;
import org.confidant.staffservice.measure.MeasuresContract;

class EmbeddedMeasuresTest extends MeasuresContract {
    @Override
    protected Measures measures(SubjectKeys personal) {
        return new MongoMeasures(MeasureStores.embedded(), MeasureStores.relay(), TechnicalClock.system(), personal);
    }
}
