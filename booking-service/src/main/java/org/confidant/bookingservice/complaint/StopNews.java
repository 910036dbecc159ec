package org.confidant.bookingservice.complaint;

import java.util.List;
import java.util.Map;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.stop.Stop;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Stored;

/** What complaint-service learns of a stop: that it is heeded, and which bookings stand. */
final class StopNews {
    private StopNews() {}

    static Message known(String measure, Stop stop, List<Stored<Booking>> standing) {
        return new Message("complaint-service", "BookingsStopKnown", Map.of("measure", measure, "until",
                stop.until().toString(), "bookings", standing.stream().map(StopNews::booking).toList()));
    }

    private static Map<String, Object> booking(Stored<Booking> stored) {
        return Map.of("booking", stored.id(), "start", stored.value().place().session().from().toString(), "end",
                stored.value().place().session().to().toString());
    }
}
