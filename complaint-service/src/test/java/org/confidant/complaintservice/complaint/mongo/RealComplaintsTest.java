package org.confidant.complaintservice.complaint.mongo;

import org.confidant.complaintservice.complaint.Complaints;
import org.confidant.complaintservice.complaint.ComplaintsContract;
import org.confidant.complaintservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealComplaintsTest extends ComplaintsContract {
    @Override
    protected Complaints complaints() {
        return new MongoComplaints(TestStore.real().fresh(), TestStore.relay(), TechnicalClock.system());
    }
}
