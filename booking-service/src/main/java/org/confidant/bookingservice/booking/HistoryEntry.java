package org.confidant.bookingservice.booking;

import java.time.Instant;
import java.util.Optional;
import org.confidant.platform.time.TimeSlot;

/**
 * One thing that happened to a booking.
 *
 * @param what in the past tense: {@code Held}, {@code Moved}, {@code LinkIssued} …
 * @param at business time
 * @param by a staff or client id of our own programs, {@code participant N} for a link, or {@code clock}
 * @param before for a move, the time it had until then
 */
public record HistoryEntry(String what, Instant at, String by, Optional<TimeSlot> before) {
    static HistoryEntry of(String what, Instant at, String by) {
        return new HistoryEntry(what, at, by, Optional.empty());
    }
}
