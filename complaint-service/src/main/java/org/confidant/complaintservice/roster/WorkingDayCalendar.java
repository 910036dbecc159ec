package org.confidant.complaintservice.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** One year of a country: its closed dates, and the dates that work as another weekday. */
public record WorkingDayCalendar(String country, int year, Set<LocalDate> closed, Map<LocalDate, DayOfWeek> worksAs) {
    public WorkingDayCalendar {
        closed = Set.copyOf(closed);
        worksAs = Map.copyOf(worksAs);
        for (LocalDate date : closed) {
            inYear(date, year);
            if (worksAs.containsKey(date)) {
                throw new IllegalArgumentException(date + " is both closed and a working day");
            }
        }
        worksAs.keySet().forEach(date -> inYear(date, year));
    }

    private static void inYear(LocalDate date, int year) {
        if (date.getYear() != year) {
            throw new IllegalArgumentException(date + " does not lie in " + year);
        }
    }
}
