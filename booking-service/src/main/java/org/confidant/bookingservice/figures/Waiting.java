package org.confidant.bookingservice.figures;

import java.time.Duration;

/** A sum of waits and how many there were, so that averages of averages never happen. */
public record Waiting(Duration total, long count) {
    static final Waiting NONE = new Waiting(Duration.ZERO, 0);

    Waiting plus(Duration wait) {
        return new Waiting(total.plus(wait.isNegative() ? Duration.ZERO : wait), count + 1);
    }

    /** The sum, in days of 24 hours. */
    public double days() {
        return total.toMillis() / (double) Duration.ofDays(1).toMillis();
    }

    /** The sum, in minutes. */
    public double minutes() {
        return total.toMillis() / (double) Duration.ofMinutes(1).toMillis();
    }

    /** The mean, in days; 0 when nobody waited. */
    public double meanDays() {
        return count == 0 ? 0 : days() / count;
    }
}
