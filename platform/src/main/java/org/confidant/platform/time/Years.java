package org.confidant.platform.time;

import java.time.Instant;
import java.time.LocalDate;

/** The years that anything we are told of lies in; times far outside of them can be neither stored nor reckoned with. */
public final class Years {
    /** What is said of a time that lies in none of them. */
    public static final String RULE = "must lie in the years 1900 to 2200";
    private static final int FIRST = 1900;
    private static final int LAST = 2200;
    private static final Instant FROM = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2201-01-01T00:00:00Z");

    private Years() {}

    /** Whether that day lies in one of them. */
    public static boolean include(LocalDate date) {
        return date.getYear() >= FIRST && date.getYear() <= LAST;
    }

    /** Whether that instant lies in one of them, as they are counted in UTC. */
    public static boolean include(Instant at) {
        return !at.isBefore(FROM) && at.isBefore(TO);
    }
}
