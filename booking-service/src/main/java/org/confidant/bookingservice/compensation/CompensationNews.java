package org.confidant.bookingservice.compensation;

import java.util.Map;
import org.confidant.platform.outbox.Message;

/** What complaint-service learns of a compensation it ordered. */
final class CompensationNews {
    private static final String COMPLAINTS = "complaint-service";

    private CompensationNews() {}

    static Message accepted(String measure) {
        return new Message(COMPLAINTS, "MeasureAccepted", Map.of("measure", measure));
    }

    static Message paid(String measure) {
        return new Message(COMPLAINTS, "MeasureDone", Map.of("measure", measure, "result", "paid"));
    }
}
