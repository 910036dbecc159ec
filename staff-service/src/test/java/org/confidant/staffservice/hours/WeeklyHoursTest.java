package org.confidant.staffservice.hours;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {
    @Test
    void hours_are_kept_in_the_order_of_the_week() {
        WeeklyHours hours = HoursLine.read(List.of(new HoursLine(TUESDAY, "09:00", "18:00"),
                new HoursLine(MONDAY, "13:00", "18:00"), new HoursLine(MONDAY, "09:00", "12:00")));

        assertThat(HoursLine.write(hours)).containsExactly(new HoursLine(MONDAY, "09:00", "12:00"),
                new HoursLine(MONDAY, "13:00", "18:00"), new HoursLine(TUESDAY, "09:00", "18:00"));
    }

    @Test
    void the_end_of_the_day_is_written_24_00() {
        List<HoursLine> wholeDay = List.of(new HoursLine(MONDAY, "00:00", "24:00"));

        assertThat(HoursLine.write(HoursLine.read(wholeDay))).isEqualTo(wholeDay);
    }

    @Test
    void what_is_written_as_maps_is_read_back() {
        WeeklyHours hours = HoursLine.read(List.of(new HoursLine(SUNDAY, "22:00", "02:00")));

        assertThat(HoursLine.ofMaps(HoursLine.maps(hours))).isEqualTo(hours);
    }

    @Test
    void hours_without_length_are_refused() {
        refused(new HoursLine(MONDAY, "09:00", "09:00"));
        refused(new HoursLine(MONDAY, "00:00", "00:00"));
    }

    @Test
    void stretches_may_touch() {
        assertThat(HoursLine.read(List.of(new HoursLine(MONDAY, "20:00", "24:00"),
                new HoursLine(TUESDAY, "00:00", "02:00"))).stretches()).hasSize(2);
    }

    @Test
    void overlapping_stretches_are_refused() {
        refused(new HoursLine(MONDAY, "09:00", "12:00"), new HoursLine(MONDAY, "11:59", "13:00"));
    }

    @Test
    void a_night_that_runs_into_the_next_morning_is_an_overlap_too() {
        refused(new HoursLine(MONDAY, "22:00", "02:00"), new HoursLine(TUESDAY, "01:00", "05:00"));
        refused(new HoursLine(SUNDAY, "22:00", "02:00"), new HoursLine(MONDAY, "01:59", "05:00"));
    }

    private static void refused(HoursLine... lines) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> HoursLine.read(List.of(lines)))
                .matches(refusal -> refusal.type() == StaffProblem.HOURS_REFUSED);
    }
}
