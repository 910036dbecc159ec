package org.confidant.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftedClockTest {
    @TempDir
    private Path folder;

    @Test
    void new_file_says_no_shift() {
        assertThat(ClockFile.open(folder.resolve("clock")).offset()).isZero();
    }

    @Test
    void shift_is_seen_at_once_by_everybody_who_has_the_file() {
        Clock real = Clock.fixed(Instant.parse("2026-11-22T01:00:00.123456Z"), ZoneOffset.UTC);
        Clock reader = new ShiftedClock(real, ClockFile.open(folder.resolve("clock")));

        ClockFile.open(folder.resolve("clock")).shiftTo(Duration.ofDays(-3650));

        assertThat(reader.instant()).isEqualTo(Instant.parse("2016-11-24T01:00:00.123Z"));
    }

    @Test
    void shift_survives_everybody() {
        ClockFile.open(folder.resolve("clock")).shiftTo(Duration.ofHours(5));

        assertThat(folder.resolve("clock")).hasSize(8);
        assertThat(ClockFile.open(folder.resolve("clock")).offset()).isEqualTo(Duration.ofHours(5));
    }
}
