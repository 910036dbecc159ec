package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.confidant.complaintservice.clock.ClockEvent;
import org.confidant.complaintservice.clock.Clocks;
import org.confidant.complaintservice.clock.Lives;
import org.confidant.complaintservice.clock.Lives.Life;
import org.confidant.complaintservice.clock.Reading;
import org.confidant.complaintservice.clock.Standing;

/** Whatever happens to a complaint, wherever it happens: what staff hear of its clocks (C4). */
class AlertsProperties {
    private static final Duration AFTERWARDS = Duration.ofDays(20);

    /** One who looks at every tick, or only when the stored time says so. */
    private static final class Watcher {
        private final Clocks clocks;
        private final boolean always;
        private final List<Alert> heard = new ArrayList<>();
        private Alerts alerts = Alerts.NONE;
        private Optional<Instant> next = Optional.empty();

        Watcher(Clocks clocks, boolean always) {
            this.clocks = clocks;
            this.always = always;
        }

        void step(Instant at) {
            next = alerts.next(clocks, at);
        }

        void look(Instant now) {
            if (always || next.filter(due -> !due.isAfter(now)).isPresent()) {
                List<Alert> due = alerts.due(clocks, now);
                heard.addAll(due);
                alerts = alerts.with(due);
                next = alerts.next(clocks, now);
            }
        }
    }

    @Property(tries = 60)
    void the_stored_time_misses_nothing_and_nobody_hears_anything_twice(@ForAll("lives") Life life,
            @ForAll @IntRange(min = 200, max = 3000) int minutes) {
        Watcher always = new Watcher(life.clocks(), true);
        Watcher seldom = new Watcher(life.clocks(), false);
        List<ClockEvent> ahead = new ArrayList<>(life.history());
        for (Instant now = life.history().getFirst().at(); now.isBefore(life.end().plus(AFTERWARDS)); now = now
                .plus(Duration.ofMinutes(minutes))) {
            while (!ahead.isEmpty() && !ahead.getFirst().at().isAfter(now)) {
                seldom.step(ahead.removeFirst().at());
            }
            always.look(now);
            seldom.look(now);

            requireTold(life.clocks().running(now), always.alerts);
        }

        assertThat(seldom.heard).isEqualTo(always.heard).doesNotHaveDuplicates();
        assertThat(seldom.alerts.told()).hasSizeLessThanOrEqualTo(3);
    }

    private static void requireTold(List<Reading> running, Alerts alerts) {
        running.forEach(reading -> {
            boolean breach = alerts.told().stream().anyMatch(alert -> alert.covers(reading, Alert.Level.BREACH));
            boolean warning = alerts.told().stream().anyMatch(alert -> alert.covers(reading, Alert.Level.WARNING));
            assertThat(breach).isEqualTo(reading.standing() == Standing.BREACHED);
            if (reading.standing() == Standing.RUNNING || reading.standing() == Standing.WARNED) {
                assertThat(warning).isEqualTo(reading.standing() == Standing.WARNED);
            }
        });
    }

    @Provide
    Arbitrary<Life> lives() {
        return Lives.lives();
    }
}
