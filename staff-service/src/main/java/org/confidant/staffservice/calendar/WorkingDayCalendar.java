package org.confidant.staffservice.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;

/**
 * A year's exceptions from the ordinary week.
 *
 * @param closed dates nobody works on
 * @param worksAs dates that work as another weekday (调休)
 */
public record WorkingDayCalendar(CalendarId id, NavigableSet<LocalDate> closed,
        NavigableMap<LocalDate, DayOfWeek> worksAs) {
    public WorkingDayCalendar(CalendarId id, Set<LocalDate> closed, Map<LocalDate, DayOfWeek> worksAs) {
        this(id, new TreeSet<>(closed), new TreeMap<>(worksAs));
    }

    public WorkingDayCalendar {
        int year = id.year();
        Refusal refusal = new Refusal(StaffProblem.CALENDAR_REFUSED, "Some dates do not belong in this calendar.");
        closed.stream().filter(date -> date.getYear() != year)
                .forEach(date -> refusal.field("closed", date + " is not in " + year));
        worksAs.keySet().stream().filter(date -> date.getYear() != year)
                .forEach(date -> refusal.field("worksAs", date + " is not in " + year));
        worksAs.keySet().stream().filter(closed::contains)
                .forEach(date -> refusal.field("worksAs", date + " is closed as well"));
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
    }
}
