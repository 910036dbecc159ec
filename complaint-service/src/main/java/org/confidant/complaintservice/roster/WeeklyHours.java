package org.confidant.complaintservice.roster;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** When a branch is open, weekday by weekday, in the branch's local time. */
public record WeeklyHours(List<DayHours> hours) {
    public static final WeeklyHours NONE = new WeeklyHours(List.of());
    public static final WeeklyHours ROUND_THE_CLOCK = new WeeklyHours(Stream.of(DayOfWeek.values())
            .map(day -> new DayHours(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)).toList());

    public WeeklyHours {
        hours = List.copyOf(hours);
    }
}
