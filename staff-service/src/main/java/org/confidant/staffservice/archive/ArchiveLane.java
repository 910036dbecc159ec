package org.confidant.staffservice.archive;

import org.confidant.platform.outbox.Message;

/** The lane to archive-service. */
public final class ArchiveLane {
    /** The receiver's name. */
    public static final String RECEIVER = "archive-service";

    private ArchiveLane() {}

    /** What another service is told, for archive-service. */
    public static Message same(Message told) {
        return new Message(RECEIVER, told.type(), told.body());
    }
}
