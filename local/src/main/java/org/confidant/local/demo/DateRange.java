package org.confidant.local.demo;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A date, or two with {@code ..} between them and all that lie between. */
final class DateRange {
    private DateRange() {}

    static Stream<String> dates(String text) {
        int dots = text.indexOf("..");
        LocalDate first = LocalDate.parse(dots < 0 ? text : text.substring(0, dots));
        LocalDate last = LocalDate.parse(dots < 0 ? text : text.substring(dots + 2));
        return first.datesUntil(last.plusDays(1)).map(LocalDate::toString);
    }
}
