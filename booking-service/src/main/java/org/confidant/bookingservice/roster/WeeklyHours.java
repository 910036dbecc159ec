package org.confidant.bookingservice.roster;

import java.util.List;

/** When a branch is open or a person works, weekday by weekday, in the branch's local time. */
public record WeeklyHours(List<DayHours> hours) {
    public static final WeeklyHours NONE = new WeeklyHours(List.of());

    public WeeklyHours {
        hours = List.copyOf(hours);
    }
}
