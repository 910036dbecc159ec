package org.confidant.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeekHoursTest {

    @Test
    void short_hours_become_a_line_a_day() {
        assertThat(WeekHours.lines(List.of("MONDAY-TUESDAY 09:00-17:00", "SATURDAY 10:00-12:00"))).containsExactly(
                Map.of("day", "MONDAY", "from", "09:00", "to", "17:00"),
                Map.of("day", "TUESDAY", "from", "09:00", "to", "17:00"),
                Map.of("day", "SATURDAY", "from", "10:00", "to", "12:00"));
    }
}
