package org.confidant.bookingservice.booking;

import java.time.Instant;
import java.util.Optional;
import org.confidant.platform.time.TimeSlot;

/**
 * Which bookings to list.
 *
 * @param branch only this branch
 * @param starting only those that start in this stretch; then in order of start
 * @param updatedSince only those changed at or after this (technical) time; then in order of change
 * @param practitioner only theirs
 * @param partner only those that came through this partner
 * @param after continue behind this one
 */
public record BookingQuery(Optional<String> branch, Optional<TimeSlot> starting, Optional<Instant> updatedSince,
        Optional<String> practitioner, Optional<String> partner, Optional<Position> after, int limit) {

    /** Where a page ended: the time it is ordered by, and the id. */
    public record Position(Instant time, String id) {}
}
