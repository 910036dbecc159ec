package org.confidant.archiveservice.grant;

import java.util.Map;
import org.confidant.platform.outbox.Message;

/** Tells complaint-service how far its word has come: members of that round can open the record now. */
final class AccessKnown {
    private static final String RECEIVER = "complaint-service";

    private AccessKnown() {}

    static Message of(Grant grant) {
        return new Message(RECEIVER, "AccessKnown",
                Map.of("complaint", grant.complaint(), "round", grant.round()));
    }
}
