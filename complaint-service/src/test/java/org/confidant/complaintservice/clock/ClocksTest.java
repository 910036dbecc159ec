package org.confidant.complaintservice.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.confidant.complaintservice.roster.DayHours;
import org.confidant.complaintservice.roster.WeeklyHours;
import org.confidant.complaintservice.roster.WorkingDayCalendar;
import org.confidant.complaintservice.roster.WorkingDays;
import org.confidant.platform.time.TimeSlot;
import org.junit.jupiter.api.Test;

/** A branch in Shanghai that works Monday to Friday, 9 to 18; 8 hours to the first answer, 16 to the next update, 40 in all. */
class ClocksTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Allowance ALLOWED = new Allowance(Duration.ofHours(8), Duration.ofHours(16),
            Duration.ofHours(40));
    private static final WeeklyHours OFFICE = new WeeklyHours(Stream.of(DayOfWeek.values())
            .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
            .map(day -> new DayHours(day, LocalTime.of(9, 0), LocalTime.of(18, 0))).toList());

    /** A time in May 2026, which begins with a Friday. */
    private static Instant may(int day, int hour) {
        return LocalDateTime.of(2026, 5, day, hour, 0).atZone(SHANGHAI).toInstant();
    }

    private static Clocks clocks(WorkingDays days, ClockEvent... history) {
        return new Clocks(List.of(history), ALLOWED, new BusinessTime(SHANGHAI, OFFICE, days));
    }

    private static Clocks clocks(ClockEvent... history) {
        return clocks(new WorkingDays(List.of()), history);
    }

    private static Reading only(Clocks clocks, ClockName clock, Instant now) {
        List<Reading> runs = clocks.read(clock, now);
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    @Test
    void nights_and_weekends_do_not_count() {
        Clocks clocks = clocks(new ClockEvent.Filed(may(8, 15)));

        Reading reading = only(clocks, ClockName.FIRST_ANSWER, may(11, 10));

        assertThat(reading.dueAt()).isEqualTo(may(11, 14));
        assertThat(reading.warnAt()).isEqualTo(may(11, 12));
        assertThat(reading.counted()).isEqualTo(Duration.ofHours(4));
        assertThat(reading.stretches()).containsExactly(new TimeSlot(may(8, 15), may(8, 18)),
                new TimeSlot(may(11, 9), may(11, 10)));
    }

    @Test
    void a_saturday_that_works_as_a_friday_counts_and_a_closed_monday_does_not() {
        WorkingDays days = new WorkingDays(List.of(new WorkingDayCalendar("CN", 2026,
                Set.of(LocalDate.of(2026, 5, 11)), Map.of(LocalDate.of(2026, 5, 9), DayOfWeek.FRIDAY))));

        assertThat(only(clocks(days, new ClockEvent.Filed(may(8, 15))), ClockName.FIRST_ANSWER, may(8, 15)).dueAt())
                .isEqualTo(may(9, 14));
        assertThat(only(clocks(days, new ClockEvent.Filed(may(9, 15))), ClockName.FIRST_ANSWER, may(9, 15)).dueAt())
                .isEqualTo(may(12, 14));
    }

    @Test
    void a_clock_warns_at_three_quarters_and_is_in_breach_after_its_time() {
        Clocks clocks = clocks(new ClockEvent.Filed(may(11, 9)));

        assertThat(
                Stream.of(14, 15, 17, 18).map(hour -> only(clocks, ClockName.FIRST_ANSWER, may(11, hour)).standing()))
                .containsExactly(Standing.RUNNING, Standing.WARNED, Standing.WARNED, Standing.BREACHED);
    }

    @Test
    void the_first_answer_stops_for_good_and_updates_begin_anew() {
        Clocks clocks = clocks(new ClockEvent.Filed(may(11, 9)), new ClockEvent.Updated(may(11, 12)),
                new ClockEvent.Updated(may(13, 12)));

        Reading first = only(clocks, ClockName.FIRST_ANSWER, may(13, 13));
        List<Reading> updates = clocks.read(ClockName.NEXT_UPDATE, may(13, 13));

        assertThat(first.standing()).isEqualTo(Standing.MET);
        assertThat(first.counted()).isEqualTo(Duration.ofHours(3));
        assertThat(updates).extracting(Reading::standing).containsExactly(Standing.MET, Standing.MISSED,
                Standing.RUNNING);
        assertThat(updates.getLast().dueAt()).isEqualTo(may(15, 10));
        assertThat(only(clocks, ClockName.SOLUTION, may(13, 13)).dueAt()).isEqualTo(may(15, 13));
    }

    @Test
    void a_question_pauses_until_the_reply_and_stops_nothing() {
        Clocks clocks = clocks(new ClockEvent.Filed(may(11, 9)), new ClockEvent.Asked(may(11, 10)),
                new ClockEvent.Replied(may(13, 10)));

        assertThat(only(clocks, ClockName.FIRST_ANSWER, may(12, 10)).standing()).isEqualTo(Standing.PAUSED);
        assertThat(only(clocks, ClockName.FIRST_ANSWER, may(13, 11)).dueAt()).isEqualTo(may(13, 17));
    }

    @Test
    void a_question_without_reply_pauses_for_five_working_days() {
        Clocks clocks = clocks(new ClockEvent.Filed(may(11, 9)), new ClockEvent.Asked(may(11, 10)));

        Reading reading = only(clocks, ClockName.FIRST_ANSWER, may(30, 10));

        assertThat(reading.stretches()).startsWith(new TimeSlot(may(11, 9), may(11, 10)),
                new TimeSlot(may(19, 9), may(19, 18)));
        assertThat(reading.dueAt()).isEqualTo(may(19, 16));
    }

    @Test
    void a_reply_after_more_than_five_working_days_changes_nothing_any_more() {
        Clocks silent = clocks(new ClockEvent.Filed(may(11, 9)), new ClockEvent.Asked(may(11, 10)));
        Clocks late = clocks(new ClockEvent.Filed(may(11, 9)), new ClockEvent.Asked(may(11, 10)),
                new ClockEvent.Replied(may(22, 10)));

        assertThat(only(late, ClockName.SOLUTION, may(22, 10)))
                .isEqualTo(only(silent, ClockName.SOLUTION, may(22, 10)));
    }

    @Test
    void an_answer_stops_all_clocks_and_a_reopening_starts_them_afresh() {
        Clocks answered = clocks(new ClockEvent.Filed(may(11, 9)), new ClockEvent.Answered(may(11, 17)));
        Clocks reopened = clocks(new ClockEvent.Filed(may(11, 9)), new ClockEvent.Answered(may(11, 17)),
                new ClockEvent.Updated(may(12, 9)), new ClockEvent.Reopened(may(14, 9)));

        assertThat(answered.nextDue(may(11, 18))).isEmpty();
        assertThat(reopened.nextDue(may(13, 9))).isEmpty();
        assertThat(reopened.nextDue(may(14, 9))).contains(may(14, 17));
        assertThat(reopened.read(ClockName.NEXT_UPDATE, may(14, 9))).hasSize(2);
    }

    @Test
    void following_is_a_pause_that_the_release_ends_and_meets_nothing() {
        Clocks clocks = clocks(new ClockEvent.Filed(may(11, 9)), new ClockEvent.Followed(may(11, 11)),
                new ClockEvent.Released(may(13, 11)));

        Reading followed = only(clocks, ClockName.FIRST_ANSWER, may(12, 9));
        Reading released = only(clocks, ClockName.FIRST_ANSWER, may(13, 12));

        assertThat(followed.standing()).isEqualTo(Standing.DROPPED);
        assertThat(followed.counted()).isEqualTo(Duration.ofHours(2));
        assertThat(clocks.nextDue(may(12, 9))).isEmpty();
        assertThat(released.standing()).isEqualTo(Standing.RUNNING);
        assertThat(released.startedAt()).isEqualTo(may(11, 9));
        assertThat(released.dueAt()).isEqualTo(may(13, 17));
    }

    @Test
    void following_again_and_again_grants_no_fresh_time() {
        Clocks clocks = clocks(new ClockEvent.Filed(may(11, 9)), new ClockEvent.Followed(may(11, 12)),
                new ClockEvent.Released(may(11, 13)), new ClockEvent.Followed(may(11, 17)),
                new ClockEvent.Released(may(12, 9)));

        assertThat(only(clocks, ClockName.FIRST_ANSWER, may(12, 9)).dueAt()).isEqualTo(may(12, 10));
    }

    @Test
    void what_was_late_before_it_followed_another_stays_missed() {
        Clocks clocks = clocks(new ClockEvent.Filed(may(11, 9)), new ClockEvent.Followed(may(12, 9)));

        assertThat(only(clocks, ClockName.FIRST_ANSWER, may(13, 9)).standing()).isEqualTo(Standing.MISSED);
        assertThat(only(clocks, ClockName.SOLUTION, may(13, 9)).standing()).isEqualTo(Standing.DROPPED);
    }

    @Test
    void what_was_answered_before_it_followed_another_stays_met() {
        Clocks clocks = clocks(new ClockEvent.Filed(may(11, 9)), new ClockEvent.Updated(may(11, 10)),
                new ClockEvent.Followed(may(11, 11)), new ClockEvent.Released(may(11, 12)));

        assertThat(only(clocks, ClockName.FIRST_ANSWER, may(11, 13)).standing()).isEqualTo(Standing.MET);
    }

    @Test
    void a_branch_that_told_no_hours_gets_no_time_out() {
        BusinessTime time = new BusinessTime(SHANGHAI, WeeklyHours.NONE, new WorkingDays(List.of()));
        Clocks clocks = new Clocks(List.of(new ClockEvent.Filed(may(9, 23))), ALLOWED, time);

        assertThat(clocks.nextDue(may(9, 23))).contains(may(10, 7));
    }
}
