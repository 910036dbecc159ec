package org.confidant.staffservice.staff;

import java.util.Map;
import org.confidant.platform.outbox.Message;

/** The lane to whoever ends what was open with somebody who left. */
public final class LeaverLane {
    /** The receiver's name. */
    public static final String RECEIVER = "leaver";

    private LeaverLane() {}

    static Message departed() {
        return new Message(RECEIVER, "PersonDeparted", Map.of());
    }
}
