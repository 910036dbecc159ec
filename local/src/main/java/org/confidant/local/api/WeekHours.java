package org.confidant.local.api;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hours in short, {@code MONDAY-FRIDAY 09:00-17:00}, and one line a day as the API takes them. */
public final class WeekHours {
    private static final Pattern SHORT = Pattern.compile("([A-Z]+)(?:-([A-Z]+))? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    private WeekHours() {}

    public static List<Map<String, String>> lines(List<String> hours) {
        return hours.stream().flatMap(WeekHours::lines).toList();
    }

    private static Stream<Map<String, String>> lines(String text) {
        Matcher parts = SHORT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not hours: " + text);
        }
        DayOfWeek first = DayOfWeek.valueOf(parts.group(1));
        DayOfWeek last = parts.group(2) == null ? first : DayOfWeek.valueOf(parts.group(2));
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(first) >= 0 && day.compareTo(last) <= 0)
                .map(day -> Map.of("day", day.name(), "from", parts.group(3), "to", parts.group(4)));
    }
}
