package org.confidant.staffservice.complaint;

import java.util.Map;
import org.confidant.platform.outbox.Message;

/** The lane to complaint-service. */
public final class ComplaintLane {
    /** The receiver's name. */
    public static final String RECEIVER = "complaint-service";

    private ComplaintLane() {}

    /** What another service is told, for complaint-service. */
    public static Message same(Message told) {
        return new Message(RECEIVER, told.type(), told.body());
    }

    /** A message for complaint-service alone. */
    public static Message message(String type, Map<String, Object> body) {
        return new Message(RECEIVER, type, body);
    }
}
