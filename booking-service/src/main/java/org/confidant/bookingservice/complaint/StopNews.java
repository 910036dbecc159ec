package org.confidant.bookingservice.complaint;

import java.util.List;
import java.util.Map;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.stop.Stop;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Stored;

/** What complaint-service learns of a stop: that it is heeded, and which bookings of the complaint's branch stand. */
final class StopNews {
    private static final int MOST = 100;

    private StopNews() {}

    /** Who handles the complaint may belong to that branch alone, so the others' bookings are not named (G3). */
    static Message known(String measure, Stop stop, List<Stored<Booking>> standing) {
        return new Message("complaint-service", "BookingsStopKnown", Map.of("measure", measure, "until",
                stop.until().toString(), "bookings", standing.stream()
                        .filter(booking -> booking.value().terms().branch().equals(stop.branch())).limit(MOST)
                        .map(StopNews::booking).toList()));
    }

    private static Map<String, Object> booking(Stored<Booking> stored) {
        return Map.of("booking", stored.id(), "start", stored.value().place().session().from().toString(), "end",
                stored.value().place().session().to().toString());
    }
}
