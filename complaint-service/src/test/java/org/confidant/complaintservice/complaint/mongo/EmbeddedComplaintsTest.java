package org.confidant.complaintservice.complaint.mongo;

import org.confidant.complaintservice.complaint.Complaints;
import org.confidant.complaintservice.complaint.ComplaintsContract;
import org.confidant.complaintservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;

class EmbeddedComplaintsTest extends ComplaintsContract {
    @Override
    protected Complaints complaints() {
        return new MongoComplaints(TestStore.embedded().fresh(), TestStore.relay(), TechnicalClock.system());
    }
}
