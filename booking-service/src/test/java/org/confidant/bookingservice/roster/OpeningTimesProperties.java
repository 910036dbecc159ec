package org.confidant.bookingservice.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.confidant.platform.time.TimeSlot;

class OpeningTimesProperties {

    @Property(tries = 300)
    void slots_are_what_a_look_at_the_clock_every_minute_says(@ForAll("zones") ZoneId zone,
            @ForAll("dates") LocalDate date,
            @ForAll("hours") WeeklyHours hours, @ForAll("workingDays") WorkingDays days) {
        List<TimeSlot> slots = new OpeningTimes(zone, days).slots(hours, date.minusDays(1), date);

        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        for (Instant minute = date.atStartOfDay(zone).toInstant(); minute.isBefore(end); minute = minute.plus(Duration
                .ofMinutes(1))) {
            TimeSlot at = TimeSlot.starting(minute, Duration.ofMinutes(1));
            assertThat(slots.stream().anyMatch(slot -> slot.contains(at))).as("%s", minute)
                    .isEqualTo(Clocks.open(minute,
                            zone, days, hours));
        }
    }

    @Property(tries = 300)
    void slots_are_in_order_and_never_touch(@ForAll("zones") ZoneId zone, @ForAll("dates") LocalDate date,
            @ForAll("hours") WeeklyHours hours, @ForAll("workingDays") WorkingDays days) {
        List<TimeSlot> slots = new OpeningTimes(zone, days).slots(hours, date.minusDays(2), date.plusDays(2));

        for (int i = 1; i < slots.size(); i++) {
            assertThat(slots.get(i).from()).isAfter(slots.get(i - 1).to());
        }
    }

    @Property(tries = 300)
    void closing_a_date_never_adds_time(@ForAll("zones") ZoneId zone, @ForAll("dates") LocalDate date,
            @ForAll("hours") WeeklyHours hours, @ForAll("dates") LocalDate closed) {
        WorkingDays before = new WorkingDays(List.of());
        WorkingDays after = new WorkingDays(List.of(new WorkingDayCalendar("XX", closed.getYear(), Set.of(closed), Map
                .of())));

        List<TimeSlot> open = new OpeningTimes(zone, before).slots(hours, date.minusDays(1), date.plusDays(1));
        List<TimeSlot> less = new OpeningTimes(zone, after).slots(hours, date.minusDays(1), date.plusDays(1));

        assertThat(less).allMatch(slot -> open.stream().anyMatch(whole -> whole.contains(slot)));
    }

    @Property(tries = 100)
    void every_slot_lies_on_dates_that_are_not_closed(@ForAll("zones") ZoneId zone, @ForAll("dates") LocalDate date,
            @ForAll("hours") WeeklyHours hours, @ForAll("workingDays") WorkingDays days) {
        Set<LocalDate> touched = new HashSet<>();
        for (TimeSlot slot : new OpeningTimes(zone, days).slots(hours, date.minusDays(1), date.plusDays(1))) {
            LocalDate last = LocalDate.ofInstant(slot.to().minusMillis(1), zone);
            LocalDate.ofInstant(slot.from(), zone).datesUntil(last.plusDays(1)).forEach(touched::add);
        }

        assertThat(touched).noneMatch(days::closed);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Clocks.zones();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Clocks.dates();
    }

    @Provide
    Arbitrary<WeeklyHours> hours() {
        return Clocks.hours();
    }

    @Provide
    Arbitrary<WorkingDays> workingDays() {
        return Clocks.workingDays();
    }
}
