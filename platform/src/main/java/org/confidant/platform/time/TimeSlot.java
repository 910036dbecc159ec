package org.confidant.platform.time;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time from an instant (included) to a later one (not included). */
public record TimeSlot(Instant from, Instant to) {
    public TimeSlot {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A time slot ends after it begins");
        }
    }

    public static TimeSlot starting(Instant from, Duration length) {
        return new TimeSlot(from, from.plus(length));
    }

    public boolean overlaps(TimeSlot other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean contains(TimeSlot other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** The part of this slot that lies within another, which it must overlap. */
    public TimeSlot within(TimeSlot other) {
        return new TimeSlot(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /** This slot with time added before and after it. */
    public TimeSlot widened(Duration before, Duration after) {
        return new TimeSlot(from.minus(before), to.plus(after));
    }
}
