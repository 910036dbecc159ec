package org.confidant.complaintservice.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.time.TimeSlot;

/**
 * Turns weekly hours into instants: an instant is inside the hours exactly when the branch's clock then shows a time inside
 * them. So hours that begin in a clock-change gap begin at its end, and an hour the clock shows twice counts twice.
 */
public record OpeningTimes(ZoneId zone, WorkingDays days) {
    /** The slots of all hours that begin between two dates (both included), in order, touching ones joined. */
    public List<TimeSlot> slots(WeeklyHours hours, LocalDate first, LocalDate last) {
        List<TimeSlot> found = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            Optional<DayOfWeek> weekday = days.weekday(date);
            if (weekday.isEmpty()) {
                continue;
            }
            for (DayHours entry : hours.hours()) {
                if (entry.day() == weekday.get()) {
                    addInstants(entry.beginsOn(date), end(entry, date), found);
                }
            }
        }
        return joined(found);
    }

    /** Hours of the evening before do not run into a closed date. */
    private LocalDateTime end(DayHours entry, LocalDate date) {
        LocalDateTime end = entry.endsAfter(date);
        LocalDateTime midnight = date.plusDays(1).atStartOfDay();
        return end.isAfter(midnight) && days.closed(date.plusDays(1)) ? midnight : end;
    }

    /** Walks the stretches of constant offset around a local interval and takes from each the part that lies inside. */
    private void addInstants(LocalDateTime begin, LocalDateTime end, List<TimeSlot> found) {
        ZoneRules rules = zone.getRules();
        Instant limit = end.toInstant(ZoneOffset.MIN);
        for (Instant cursor = begin.toInstant(ZoneOffset.MAX); cursor.isBefore(limit);) {
            ZoneOffset offset = rules.getOffset(cursor);
            ZoneOffsetTransition next = rules.nextTransition(cursor);
            Instant changed = next == null ? limit : earlier(limit, next.getInstant());
            Instant from = later(cursor, begin.toInstant(offset));
            Instant to = earlier(changed, end.toInstant(offset));
            if (from.isBefore(to)) {
                found.add(new TimeSlot(from, to));
            }
            cursor = changed;
        }
    }

    private static List<TimeSlot> joined(List<TimeSlot> slots) {
        slots.sort(Comparator.comparing(TimeSlot::from));
        List<TimeSlot> joined = new ArrayList<>(slots.size());
        for (TimeSlot slot : slots) {
            if (!joined.isEmpty() && !slot.from().isAfter(joined.getLast().to())) {
                TimeSlot last = joined.removeLast();
                joined.add(new TimeSlot(last.from(), later(last.to(), slot.to())));
            } else {
                joined.add(slot);
            }
        }
        return joined;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
