package org.confidant.staffservice.booking;

import java.time.Duration;
import java.util.Map;
import org.confidant.platform.outbox.Message;

/** The lane to booking-service. Every message carries the whole present picture of what sent it. */
public final class BookingLane {
    /** The receiver's name. */
    public static final String RECEIVER = "booking-service";

    /** How long an answer waits for booking-service before it says that it is still pending. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private BookingLane() {}

    /** A message to booking-service. */
    public static Message message(String type, Map<String, Object> body) {
        return new Message(RECEIVER, type, body);
    }
}
