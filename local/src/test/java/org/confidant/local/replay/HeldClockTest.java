package org.confidant.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import org.confidant.local.clock.ClockFile;
import org.confidant.local.suite.SuiteRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldClockTest {
    private static final Duration BEFORE = Duration.ofDays(3);
    private static final Instant DAY = Instant.parse("2016-04-29T12:00:00Z");

    @TempDir
    private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void shifted() {
        file = folder.resolve("clock");
        ClockFile.open(file).shiftTo(BEFORE);
    }

    @Test
    void clock_is_put_back_where_it_was() {
        try (HeldClock clock = hold()) {
            clock.moveTo(DAY);
            assertThat(clock.now()).isCloseTo(DAY, within(30, ChronoUnit.SECONDS));
        }

        assertThat(ClockFile.open(file).offset()).isEqualTo(BEFORE);
    }

    @Test
    void walking_never_goes_back() {
        try (HeldClock clock = hold()) {
            clock.moveTo(DAY);

            clock.walkTo(DAY.minusSeconds(3600));

            assertThat(clock.now()).isAfterOrEqualTo(DAY);
        }
    }

    @Test
    void nothing_is_sent_once_it_is_back() {
        HeldClock clock = hold();
        clock.close();

        assertThatThrownBy(() -> clock.during(() -> "sent")).isInstanceOf(SuiteRefused.class);
    }

    @Test
    void it_waits_for_what_is_being_sent() throws InterruptedException {
        HeldClock clock = hold();
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Thread request = Thread.ofVirtual().start(() -> clock.during(() -> {
            clock.moveTo(DAY);
            sending.countDown();
            await(answered);
            return ClockFile.open(file).offset();
        }));
        sending.await();

        Thread closing = Thread.ofVirtual().start(clock::close);
        assertThat(ClockFile.open(file).offset()).isNotEqualTo(BEFORE);
        answered.countDown();
        request.join();
        closing.join();

        assertThat(ClockFile.open(file).offset()).isEqualTo(BEFORE);
    }

    @Test
    void two_replays_do_not_play_at_once() {
        try (HeldClock first = hold()) {
            assertThat(first.now()).isNotNull();
            assertThatThrownBy(this::hold).isInstanceOf(SuiteRefused.class)
                    .hasMessageStartingWith("Another replay is going on");
        }
    }

    @Test
    void replay_after_a_killed_one_knows_where_the_clock_belongs() {
        ClockNote.in(folder).write(BEFORE);
        ClockFile.open(file).shiftTo(Duration.ofDays(-3_000));

        hold().close();

        assertThat(ClockFile.open(file).offset()).isEqualTo(BEFORE);
    }

    @Test
    void keeper_puts_it_back_when_the_replay_dies() throws IOException, InterruptedException {
        ClockNote.in(folder).write(BEFORE);
        Process keeper = ClockKeeper.start(file, folder);
        ClockFile.open(file).shiftTo(Duration.ofDays(-3_000));

        keeper.getOutputStream().close();

        assertThat(keeper.waitFor()).isZero();
        assertThat(ClockFile.open(file).offset()).isEqualTo(BEFORE);
    }

    @Test
    void keeper_leaves_the_clock_to_a_replay_that_has_begun_meanwhile() {
        try (HeldClock next = hold()) {
            next.moveTo(DAY);

            ClockKeeper.putBack(file, folder);

            assertThat(next.now()).isCloseTo(DAY, within(30, ChronoUnit.SECONDS));
        }
    }

    private HeldClock hold() {
        return HeldClock.hold(file, folder, () -> () -> {});
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
