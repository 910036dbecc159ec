package org.confidant.staffservice.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.confidant.platform.problem.FieldProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;
import org.junit.jupiter.api.Test;

class WorkingDayCalendarTest {
    private static final CalendarId CHINA_2026 = new CalendarId("CN", 2026);

    @Test
    void dates_are_kept_in_order() {
        WorkingDayCalendar calendar = new WorkingDayCalendar(CHINA_2026,
                Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 1, 1)),
                Map.of(LocalDate.of(2026, 2, 14), DayOfWeek.MONDAY));

        assertThat(calendar.closed()).containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 1));
    }

    @Test
    void every_wrong_date_is_named() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new WorkingDayCalendar(CHINA_2026,
                Set.of(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1)),
                Map.of(LocalDate.of(2027, 1, 1), DayOfWeek.MONDAY, LocalDate.of(2026, 1, 1), DayOfWeek.FRIDAY)));

        assertThat(refusal.type()).isEqualTo(StaffProblem.CALENDAR_REFUSED);
        assertThat(refusal.fields()).extracting(FieldProblem::field, FieldProblem::why).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("closed", "2025-12-31 is not in 2026"),
                org.assertj.core.groups.Tuple.tuple("worksAs", "2027-01-01 is not in 2026"),
                org.assertj.core.groups.Tuple.tuple("worksAs", "2026-01-01 is closed as well"));
    }
}
