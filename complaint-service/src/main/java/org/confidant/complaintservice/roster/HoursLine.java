package org.confidant.complaintservice.roster;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of weekly hours as it is written in messages, in the store and in the API.
 *
 * @param from such as {@code 09:00}
 * @param to up to {@code 24:00}; before {@code from} it lies on the next day
 */
public record HoursLine(DayOfWeek day, String from, String to) {
    private static final String END_OF_DAY = "24:00";

    /** The hours these lines tell; none when there are no lines. */
    public static WeeklyHours read(@Nullable List<HoursLine> lines) {
        return lines == null ? WeeklyHours.NONE : new WeeklyHours(lines.stream().map(HoursLine::hours).toList());
    }

    /** The lines that tell these hours. */
    public static List<HoursLine> write(WeeklyHours hours) {
        return hours.hours().stream().map(entry -> new HoursLine(entry.day(), entry.from().toString(),
                entry.to().equals(LocalTime.MIDNIGHT) ? END_OF_DAY : entry.to().toString())).toList();
    }

    private DayHours hours() {
        return new DayHours(day, LocalTime.parse(from),
                to.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(to));
    }
}
