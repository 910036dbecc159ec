package org.confidant.bookingservice.availability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confidant.bookingservice.roster.OpeningTimes;
import org.confidant.bookingservice.roster.Practitioner;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.roster.WeeklyHours;

/** The hours that matter to sessions starting on one local date: the branch's, and each practitioner's who could serve. */
record Day(Spans open, List<Shift> shifts) {

    /** One practitioner's hours and what they already have to do. */
    record Shift(StaffId id, Spans hours, Spans busy) {}

    /** The dates before and after count too: hours and sessions run across midnight. */
    static Day of(LocalDate date, OpeningTimes times, WeeklyHours branch, List<Practitioner> practitioners, Busy busy) {
        Map<WeeklyHours, Spans> worked = new HashMap<>();
        List<Shift> shifts = new ArrayList<>(practitioners.size());
        for (Practitioner somebody : practitioners) {
            Spans hours = worked.computeIfAbsent(somebody.hours(), weekly -> spans(date, times, weekly));
            shifts.add(new Shift(somebody.id(), hours, busy.of(somebody.id().value())));
        }
        return new Day(spans(date, times, branch), shifts);
    }

    private static Spans spans(LocalDate date, OpeningTimes times, WeeklyHours hours) {
        return Spans.of(times.slots(hours, date.minusDays(1), date.plusDays(1)));
    }
}
