package org.confidant.complaintservice.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calendars of a branch's country. A year without one has no closed dates. */
public final class WorkingDays {
    /** No calendar at all. */
    public static final WorkingDays NONE = new WorkingDays(List.of());

    private final Map<Integer, WorkingDayCalendar> years;

    public WorkingDays(Collection<WorkingDayCalendar> calendars) {
        years = calendars.stream().collect(Collectors.toUnmodifiableMap(WorkingDayCalendar::year, Function.identity()));
    }

    public boolean closed(LocalDate date) {
        WorkingDayCalendar calendar = years.get(date.getYear());
        return calendar != null && calendar.closed().contains(date);
    }

    /** The weekday whose hours hold on a date; none on a closed date. */
    public Optional<DayOfWeek> weekday(LocalDate date) {
        WorkingDayCalendar calendar = years.get(date.getYear());
        if (calendar == null) {
            return Optional.of(date.getDayOfWeek());
        }
        if (calendar.closed().contains(date)) {
            return Optional.empty();
        }
        return Optional.of(calendar.worksAs().getOrDefault(date, date.getDayOfWeek()));
    }
}
