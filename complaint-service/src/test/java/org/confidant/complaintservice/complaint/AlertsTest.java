package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.clock.Allowance;
import org.confidant.complaintservice.clock.BusinessTime;
import org.confidant.complaintservice.clock.ClockEvent;
import org.confidant.complaintservice.clock.ClockName;
import org.confidant.complaintservice.clock.Clocks;
import org.confidant.complaintservice.roster.WeeklyHours;
import org.confidant.complaintservice.roster.WorkingDays;
import org.junit.jupiter.api.Test;

/** Round the clock; 8 hours to the first answer, 16 to the next update, 40 in all. */
class AlertsTest {
    private static final Instant FILED = Instant.parse("2026-05-11T00:00:00Z");
    private static final Alert WARNING = new Alert(ClockName.FIRST_ANSWER, FILED, Alert.Level.WARNING);
    private static final Alert BREACH = new Alert(ClockName.FIRST_ANSWER, FILED, Alert.Level.BREACH);

    private static Instant hour(long hours) {
        return FILED.plus(Duration.ofHours(hours));
    }

    private static Clocks clocks(ClockEvent... later) {
        List<ClockEvent> history = new ArrayList<>(List.of(new ClockEvent.Filed(FILED)));
        history.addAll(List.of(later));
        return new Clocks(history,
                new Allowance(Duration.ofHours(8), Duration.ofHours(16), Duration.ofHours(40)),
                new BusinessTime(ZoneOffset.UTC, WeeklyHours.ROUND_THE_CLOCK, new WorkingDays(List.of())));
    }

    private static Alerts told(Alert... alerts) {
        return new Alerts(Optional.empty(), List.of(alerts));
    }

    @Test
    void three_quarters_are_a_warning_and_all_of_it_is_no_breach_yet() {
        assertThat(Alerts.NONE.due(clocks(), hour(6).minusMillis(1))).isEmpty();
        assertThat(Alerts.NONE.due(clocks(), hour(6))).containsExactly(WARNING);
        assertThat(told(WARNING).due(clocks(), hour(8))).isEmpty();
        assertThat(told(WARNING).due(clocks(), hour(8).plusMillis(1))).containsExactly(BREACH);
    }

    @Test
    void whoever_comes_late_tells_the_breach_alone_and_warns_no_more() {
        List<Alert> due = Alerts.NONE.due(clocks(), hour(9));

        assertThat(due).containsExactly(BREACH);
        assertThat(Alerts.NONE.with(due).due(clocks(), hour(9))).isEmpty();
        assertThat(Alerts.NONE.with(due).next(clocks(), hour(9))).contains(hour(12));
    }

    @Test
    void whoever_was_warned_stays_warned_when_there_is_more_time_again() {
        Alerts warned = told(WARNING);

        assertThat(warned.next(clocks(), hour(1))).contains(hour(8).plusMillis(1));
        assertThat(warned.due(clocks(), hour(7))).isEmpty();
    }

    @Test
    void a_pause_moves_the_next_alert() {
        ClockEvent asked = new ClockEvent.Asked(hour(1));
        ClockEvent replied = new ClockEvent.Replied(hour(4));

        assertThat(Alerts.NONE.next(clocks(), hour(1))).contains(hour(6));
        assertThat(Alerts.NONE.next(clocks(asked, replied), hour(4))).contains(hour(9));
        assertThat(Alerts.NONE.due(clocks(asked, replied), hour(8))).isEmpty();
    }

    @Test
    void what_is_answered_or_closed_alarms_nobody() {
        assertThat(Alerts.NONE.due(clocks(new ClockEvent.Answered(hour(1))), hour(99))).isEmpty();
        assertThat(Alerts.NONE.next(clocks(new ClockEvent.Closed(hour(1))), hour(99))).isEmpty();
    }

    @Test
    void what_is_reopened_alarms_again() {
        Clocks reopened = clocks(new ClockEvent.Answered(hour(7)), new ClockEvent.Reopened(hour(50)));

        Alerts after = told(WARNING).with(told(WARNING).due(reopened, hour(56)));

        assertThat(after.told())
                .containsExactly(new Alert(ClockName.FIRST_ANSWER, hour(50), Alert.Level.WARNING));
    }
}
