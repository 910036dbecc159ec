package org.confidant.bookingservice.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confidant.platform.time.TimeSlot;
import org.junit.jupiter.api.Test;

class OpeningTimesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate MAKE_UP_SUNDAY = LocalDate.of(2026, 1, 4);
    private static final WorkingDays CHINA = new WorkingDays(
            List.of(new WorkingDayCalendar("CN", 2026, Set.of(NEW_YEAR),
                    Map.of(MAKE_UP_SUNDAY, DayOfWeek.FRIDAY))));
    private static final WorkingDays NO_CALENDAR = new WorkingDays(List.of());

    @Test
    void a_closed_date_has_no_hours() {
        assertThat(on(SHANGHAI, CHINA, NEW_YEAR, hours(DayOfWeek.THURSDAY, "09:00", "18:00"))).isEmpty();
    }

    @Test
    void a_make_up_day_has_the_hours_of_the_weekday_it_works_as() {
        WeeklyHours hours = hours(DayOfWeek.FRIDAY, "09:00", "18:00");

        assertThat(on(SHANGHAI, CHINA, MAKE_UP_SUNDAY, hours)).containsExactly(
                slot("2026-01-04T01:00:00Z", "2026-01-04T10:00:00Z"));
    }

    @Test
    void a_year_without_calendar_has_no_closed_dates_and_says_so() {
        assertThat(on(SHANGHAI, NO_CALENDAR, NEW_YEAR, hours(DayOfWeek.THURSDAY, "09:00", "18:00"))).hasSize(1);
        assertThat(NO_CALENDAR.known(2026)).isFalse();
        assertThat(CHINA.known(2026)).isTrue();
    }

    @Test
    void hours_that_begin_in_a_gap_begin_at_its_end() {
        LocalDate springForward = LocalDate.of(2026, 3, 29);

        assertThat(on(LONDON, NO_CALENDAR, springForward, hours(DayOfWeek.SUNDAY, "01:30", "04:00"))).containsExactly(
                slot("2026-03-29T01:00:00Z", "2026-03-29T03:00:00Z"));
    }

    @Test
    void hours_from_a_midnight_that_does_not_exist_begin_at_one() {
        LocalDate noMidnight = LocalDate.of(2016, 10, 16);

        assertThat(on(SAO_PAULO, NO_CALENDAR, noMidnight, hours(DayOfWeek.SUNDAY, "00:00", "08:00"))).containsExactly(
                slot("2016-10-16T03:00:00Z", "2016-10-16T10:00:00Z"));
    }

    @Test
    void an_hour_the_clock_shows_twice_counts_twice() {
        LocalDate fallBack = LocalDate.of(2026, 10, 25);

        assertThat(on(LONDON, NO_CALENDAR, fallBack, hours(DayOfWeek.SUNDAY, "00:30", "01:30"))).containsExactly(
                slot("2026-10-24T23:30:00Z", "2026-10-25T00:30:00Z"),
                slot("2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z"));
    }

    @Test
    void hours_may_run_across_midnight() {
        WeeklyHours hours = new WeeklyHours(List.of(entry(DayOfWeek.FRIDAY, "22:00", "02:00"), entry(DayOfWeek.SATURDAY,
                "02:00", "00:00")));
        LocalDate friday = LocalDate.of(2026, 5, 8);

        assertThat(new OpeningTimes(SHANGHAI, NO_CALENDAR).slots(hours, friday, friday.plusDays(1))).containsExactly(
                slot("2026-05-08T14:00:00Z", "2026-05-09T16:00:00Z"));
    }

    @Test
    void hours_of_the_evening_before_end_where_a_closed_date_begins() {
        LocalDate newYearsEve = NEW_YEAR.minusDays(1);

        assertThat(on(SHANGHAI, CHINA, newYearsEve, hours(DayOfWeek.WEDNESDAY, "22:00", "02:00"))).containsExactly(
                slot("2025-12-31T14:00:00Z", "2025-12-31T16:00:00Z"));
    }

    @Test
    void a_date_cannot_be_closed_and_worked() {
        Set<LocalDate> closed = Set.of(NEW_YEAR);
        Map<LocalDate, DayOfWeek> worksAs = Map.of(NEW_YEAR, DayOfWeek.MONDAY);

        assertThatThrownBy(() -> new WorkingDayCalendar("CN", 2026, closed, worksAs)).isInstanceOf(
                IllegalArgumentException.class);
    }

    @Test
    void a_date_of_another_year_is_refused() {
        Set<LocalDate> closed = Set.of(NEW_YEAR);

        assertThatThrownBy(() -> new WorkingDayCalendar("CN", 2027, closed, Map.of())).isInstanceOf(
                IllegalArgumentException.class);
    }

    private static List<TimeSlot> on(ZoneId zone, WorkingDays days, LocalDate date, WeeklyHours hours) {
        return new OpeningTimes(zone, days).slots(hours, date, date);
    }

    private static WeeklyHours hours(DayOfWeek day, String from, String to) {
        return new WeeklyHours(Arrays.asList(entry(day, from, to)));
    }

    private static DayHours entry(DayOfWeek day, String from, String to) {
        return new DayHours(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static TimeSlot slot(String from, String to) {
        return new TimeSlot(Instant.parse(from), Instant.parse(to));
    }
}
