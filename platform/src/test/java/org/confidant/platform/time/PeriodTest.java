package org.confidant.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void the_last_days_end_with_each_branch_s_own_yesterday() {
        Period last = new Period.Last(7, Instant.parse("2026-05-11T20:00:00Z"));

        assertThat(last.in(ZoneId.of("Asia/Shanghai")))
                .isEqualTo(new Period.Between(LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 11)));
        assertThat(last.in(ZoneId.of("Europe/London")))
                .isEqualTo(new Period.Between(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 10)));
    }

    @Property(tries = 300)
    void what_is_read_holds_every_day_wherever_the_branch_is(@ForAll @IntRange(min = 0, max = 2_000_000) int minutes,
            @ForAll @IntRange(min = 1, max = 28) int days, @ForAll boolean east) {
        ZoneId zone = ZoneId.of(east ? "Pacific/Kiritimati" : "Pacific/Pago_Pago");
        Period period = new Period.Last(days, Instant.parse("2025-01-01T00:00:00Z").plusSeconds(minutes * 60L));
        Period.Between dates = period.in(zone);

        assertThat(period.around().from()).isBeforeOrEqualTo(dates.first().atStartOfDay(zone).toInstant());
        assertThat(period.around().to()).isAfterOrEqualTo(dates.last().plusDays(1).atStartOfDay(zone).toInstant());
        assertThat(dates.around().from()).isBeforeOrEqualTo(dates.first().atStartOfDay(zone).toInstant());
        assertThat(dates.around().to()).isAfterOrEqualTo(dates.last().plusDays(1).atStartOfDay(zone).toInstant());
    }
}
