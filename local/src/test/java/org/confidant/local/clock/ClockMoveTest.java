package org.confidant.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockMoveTest {
    private final Instant real = Instant.parse("2026-11-22T00:45:00Z");

    @Test
    void now_takes_every_shift_back() {
        assertThat(ClockMove.offset("now", real, Duration.ofDays(9))).contains(Duration.ZERO);
    }

    @Test
    void time_with_offset_becomes_business_time() {
        assertThat(ClockMove.offset("2026-12-24T08:45+08:00", real, Duration.ofDays(9))).contains(Duration.ofDays(32));
    }

    @Test
    void past_times_are_allowed() {
        assertThat(ClockMove.offset("2026-11-21T00:45Z", real, Duration.ZERO)).contains(Duration.ofDays(-1));
    }

    @Test
    void steps_add_to_the_shift_there_is() {
        assertThat(ClockMove.offset("+3d", real, Duration.ofHours(1))).contains(Duration.ofHours(73));
        assertThat(ClockMove.offset("-90m", real, Duration.ofHours(1))).contains(Duration.ofMinutes(-30));
    }

    @Test
    void time_without_offset_is_not_understood() {
        assertThat(ClockMove.offset("2026-12-24T08:45", real, Duration.ZERO)).isEmpty();
    }
}
