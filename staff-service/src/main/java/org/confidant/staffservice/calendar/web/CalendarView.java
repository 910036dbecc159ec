package org.confidant.staffservice.calendar.web;

import java.time.LocalDate;
import java.util.List;
import org.confidant.staffservice.booking.Told;
import org.confidant.staffservice.calendar.WorkingDayCalendar;
import org.confidant.staffservice.calendar.web.CalendarRequest.MakeUpDay;

/** A calendar as the API shows it. */
record CalendarView(String country, int year, long version, List<LocalDate> closed, List<MakeUpDay> worksAs,
        boolean pending) {
    static CalendarView of(Told<WorkingDayCalendar> told) {
        WorkingDayCalendar calendar = told.stored().value();
        return new CalendarView(calendar.id().country(), calendar.id().year(), told.stored().version(),
                List.copyOf(calendar.closed()), calendar.worksAs().entrySet().stream()
                        .map(entry -> new MakeUpDay(entry.getKey(), entry.getValue())).toList(),
                told.pending());
    }
}
