package org.confidant.staffservice.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * One stretch of working time, named by the day it begins on.
 *
 * @param to an end before the start lies on the next day; midnight is the end of the day
 */
public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {
    private static final int DAY = 24 * 60;

    public Hours {
        if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("hours need a length");
        }
    }

    /** Minutes since Monday 00:00. */
    int begins() {
        return (day.getValue() - 1) * DAY + minute(from);
    }

    /** Minutes since Monday 00:00; beyond the week for a Sunday night. */
    int ends() {
        int length = minute(to) - minute(from);
        return begins() + (length > 0 ? length : length + DAY);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
