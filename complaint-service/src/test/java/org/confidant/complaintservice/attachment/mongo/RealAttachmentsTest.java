package org.confidant.complaintservice.attachment.mongo;

import org.confidant.complaintservice.attachment.Attachments;
import org.confidant.complaintservice.attachment.AttachmentsContract;
import org.confidant.complaintservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealAttachmentsTest extends AttachmentsContract {
    @Override
    protected Attachments attachments() {
        return new MongoAttachments(TestStore.real().fresh(), TestStore.relay(), TechnicalClock.system());
    }
}
