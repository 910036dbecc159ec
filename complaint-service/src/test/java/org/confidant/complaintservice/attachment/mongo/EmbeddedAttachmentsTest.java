package org.confidant.complaintservice.attachment.mongo;

import org.confidant.complaintservice.attachment.Attachments;
import org.confidant.complaintservice.attachment.AttachmentsContract;
import org.confidant.complaintservice.testing.TestStore;
import org.confidant.platform.time.TechnicalClock;

class EmbeddedAttachmentsTest extends AttachmentsContract {
    @Override
    protected Attachments attachments() {
        return new MongoAttachments(TestStore.embedded().fresh(), TestStore.relay(), TechnicalClock.system());
    }
}
