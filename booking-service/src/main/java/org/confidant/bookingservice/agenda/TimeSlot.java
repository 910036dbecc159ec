package org.confidant.bookingservice.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A half-open span of time: it holds {@code from} and ends before {@code to}. */
public record TimeSlot(Instant from, Instant to) {

    public TimeSlot {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a slot ends after it begins");
        }
    }

    public boolean overlaps(TimeSlot other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The UTC days it touches: midnight itself belongs to the next day, which it then does not reach. */
    List<LocalDate> utcDays() {
        LocalDate first = from.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate last = to.minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
