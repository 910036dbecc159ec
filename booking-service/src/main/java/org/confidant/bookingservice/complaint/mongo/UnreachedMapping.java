package org.confidant.bookingservice.complaint.mongo;

import org.bson.Document;
import org.confidant.bookingservice.complaint.Unreached;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.store.Mapping;

/** News that reached nobody as its document. */
final class UnreachedMapping implements Mapping<Unreached> {
    @Override
    public Document write(Unreached unreached) {
        return new Document("branch", unreached.branch().value()).append("complaint", unreached.complaint())
                .append("reached", unreached.reached());
    }

    @Override
    public Unreached read(Document document) {
        return new Unreached(document.getString("complaint"), new BranchId(document.getString("branch")),
                document.getBoolean("reached"));
    }
}
