package org.confidant.bookingservice.complaint;

import java.util.Map;
import org.confidant.platform.outbox.Message;

/** What complaint-service learns of a measure that is done by a mail. */
final class OrderNews {
    private static final String COMPLAINTS = "complaint-service";

    private OrderNews() {}

    static Message accepted(String measure) {
        return new Message(COMPLAINTS, "MeasureAccepted", Map.of("measure", measure));
    }

    static Message ended(String measure, String outcome) {
        return outcome.equals(Order.DONE)
                ? new Message(COMPLAINTS, "MeasureDone", Map.of("measure", measure))
                : new Message(COMPLAINTS, "MeasureRefused", Map.of("measure", measure, "reason", outcome));
    }
}
