package org.confidant.complaintservice.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.confidant.complaintservice.roster.OpeningTimes;
import org.confidant.complaintservice.roster.WeeklyHours;
import org.confidant.complaintservice.roster.WorkingDays;
import org.confidant.platform.time.TimeSlot;

/**
 * The hours of a branch in which clocks run. A branch that has told no hours gets no time out: there every hour of a working
 * day counts.
 */
public final class BusinessTime {
    private final OpeningTimes times;
    private final WorkingDays days;
    private final WeeklyHours hours;

    public BusinessTime(ZoneId zone, WeeklyHours hours, WorkingDays days) {
        this.times = new OpeningTimes(zone, days);
        this.days = days;
        this.hours = hours.hours().isEmpty() ? WeeklyHours.ROUND_THE_CLOCK : hours;
    }

    /** The stretches within that slot, in order. Two dates more are looked at on each side, for nights and odd zones. */
    List<TimeSlot> within(TimeSlot slot) {
        return times.slots(hours, date(slot.from()).minusDays(2), date(slot.to()).plusDays(2)).stream()
                .filter(slot::overlaps).map(open -> open.within(slot)).toList();
    }

    /** The end of the n-th working date after the date of that instant. */
    public Instant endOfWorkingDay(Instant since, int n) {
        LocalDate date = date(since);
        for (int found = 0; found < n;) {
            date = date.plusDays(1);
            if (worked(date)) {
                found++;
            }
        }
        return date.plusDays(1).atStartOfDay(times.zone()).toInstant();
    }

    private boolean worked(LocalDate date) {
        return days.weekday(date).filter(this::open).isPresent();
    }

    private boolean open(DayOfWeek weekday) {
        return hours.hours().stream().anyMatch(entry -> entry.day() == weekday);
    }

    private LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, times.zone());
    }
}
