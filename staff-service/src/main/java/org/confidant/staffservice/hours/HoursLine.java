package org.confidant.staffservice.hours;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;

/**
 * One stretch of hours as it is written in the API, in messages and in the store.
 *
 * @param from such as {@code 09:00}
 * @param to up to {@code 24:00}; before {@code from} it lies on the next day
 */
public record HoursLine(@NotNull DayOfWeek day,
        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "must be a time such as 09:00") String from,
        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|24:00", message = "must be a time such as 18:00, at most 24:00") String to) {
    private static final String END_OF_DAY = "24:00";

    /** The hours these lines tell. */
    public static WeeklyHours read(List<HoursLine> lines) {
        return new WeeklyHours(lines.stream().map(HoursLine::toHours).toList());
    }

    /** The lines that tell these hours. */
    public static List<HoursLine> write(WeeklyHours hours) {
        return hours.stretches().stream().map(one -> new HoursLine(one.day(), one.from().toString(),
                one.to().equals(LocalTime.MIDNIGHT) ? END_OF_DAY : one.to().toString())).toList();
    }

    /** The lines as plain maps, for messages and documents. */
    public static List<Map<String, Object>> maps(WeeklyHours hours) {
        return write(hours).stream()
                .map(line -> Map.<String, Object>of("day", line.day.name(), "from", line.from, "to", line.to)).toList();
    }

    /** What {@link #maps} wrote. */
    public static WeeklyHours ofMaps(List<? extends Map<String, ?>> maps) {
        return read(maps.stream().map(map -> new HoursLine(DayOfWeek.valueOf(String.valueOf(map.get("day"))),
                String.valueOf(map.get("from")), String.valueOf(map.get("to")))).toList());
    }

    private Hours toHours() {
        LocalTime end = LocalTime.parse(to.equals(END_OF_DAY) ? "00:00" : to);
        if (from.equals(to)) {
            throw new Refusal(StaffProblem.HOURS_REFUSED, "Hours that end when they begin; a whole day ends at 24:00.");
        }
        return new Hours(day, LocalTime.parse(from), end);
    }
}
