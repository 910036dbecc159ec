package org.confidant.staffservice.measure.mongo;

import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.staffservice.measure.Measures;
import org.confidant.staffservice.measure.MeasuresContract;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealMeasuresTest extends MeasuresContract {
    @Override
    protected Measures measures(SubjectKeys personal) {
        return new MongoMeasures(MeasureStores.real(), MeasureStores.relay(), TechnicalClock.system(), personal);
    }
}
