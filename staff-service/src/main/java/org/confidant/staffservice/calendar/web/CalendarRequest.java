package org.confidant.staffservice.calendar.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;
import org.confidant.staffservice.calendar.CalendarId;
import org.confidant.staffservice.calendar.WorkingDayCalendar;

/** A whole year; what it does not name is as every week. */
@Schema(example = """
        {"closed": ["2026-01-01", "2026-01-02"], "worksAs": [{"date": "2026-01-04", "as": "FRIDAY"}]}""")
record CalendarRequest(@NotNull @Size(max = 366) List<@NotNull LocalDate> closed,
        @NotNull @Size(max = 366) List<@NotNull @Valid MakeUpDay> worksAs) {

    /** A date that works as another weekday. */
    record MakeUpDay(@NotNull LocalDate date, @NotNull DayOfWeek as) {}

    WorkingDayCalendar toCalendar(CalendarId id) {
        Map<LocalDate, DayOfWeek> days = new TreeMap<>();
        worksAs.forEach(day -> {
            if (days.put(day.date(), day.as()) != null) {
                throw new Refusal(StaffProblem.CALENDAR_REFUSED, "A date is named twice.").field("worksAs",
                        day.date() + " is named twice");
            }
        });
        return new WorkingDayCalendar(id, new HashSet<>(closed), days);
    }
}
