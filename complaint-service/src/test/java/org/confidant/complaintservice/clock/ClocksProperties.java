package org.confidant.complaintservice.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.confidant.complaintservice.clock.Lives.Life;
import org.confidant.platform.time.TimeSlot;

/** Whatever happens, wherever it happens: what clocks must never do (C4). */
class ClocksProperties {
    /** Longer than any question waits for its reply. */
    private static final Duration WAITED = Duration.ofDays(200);

    private static Reading last(Life life, ClockName clock, Instant now) {
        return life.clocks().read(clock, now).getLast();
    }

    private static Duration sum(List<TimeSlot> stretches) {
        return stretches.stream().map(Stretches::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static List<TimeSlot> until(List<TimeSlot> stretches, Instant end) {
        return stretches.stream().filter(stretch -> stretch.from().isBefore(end))
                .map(stretch -> stretch.to().isAfter(end) ? new TimeSlot(stretch.from(), end) : stretch).toList();
    }

    @Property(tries = 250)
    void clocks_show_what_counting_minute_by_minute_gives(@ForAll("lives") Life life, @ForAll ClockName clock,
            @ForAll @IntRange(max = 20_000) int minutes) {
        Instant now = life.end().plus(Duration.ofMinutes(minutes));
        MinuteByMinute slowly = new MinuteByMinute(life);

        Reading reading = last(life, clock, now);

        assertThat(reading.startedAt()).isEqualTo(slowly.startedAt(clock));
        assertThat(reading.stoppedAt()).isEqualTo(slowly.stoppedAt(clock));
        assertThat(reading.dueAt()).isEqualTo(slowly.dueAt(clock));
        assertThat(reading.counted().toMinutes()).isEqualTo(slowly.counted(clock, now));
    }

    @Property(tries = 300)
    void following_another_and_being_released_begins_nothing_afresh(@ForAll("lives") Life life,
            @ForAll ClockName clock) {
        Instant end = life.end();
        List<ClockEvent> more = Stream.concat(life.history().stream(), Stream.of(new ClockEvent.Followed(end),
                new ClockEvent.Released(end.plus(WAITED)))).toList();
        Assume.that(!(life.history().getLast() instanceof ClockEvent.Followed));

        Reading before = last(life, clock, end);
        Reading after = last(life.withHistory(more), clock, end.plus(WAITED));

        assertThat(after.startedAt()).isEqualTo(before.startedAt());
        if (before.running()) {
            assertThat(after.dueAt()).isAfterOrEqualTo(before.dueAt());
        }
        assertThat(last(life.withHistory(more), clock, end).standing() == Standing.MET)
                .isEqualTo(before.standing() == Standing.MET);
    }

    @Property(tries = 300)
    void one_more_question_never_makes_a_clock_due_earlier(@ForAll("lives") Life life, @ForAll ClockName clock,
            @ForAll @IntRange(max = 30 * 24 * 60) int minutes) {
        Instant asked = life.history().getFirst().at().plus(Duration.ofMinutes(minutes));
        List<ClockEvent> more = Stream.concat(life.history().stream(), Stream.of(new ClockEvent.Asked(asked)))
                .sorted(Comparator.comparing(ClockEvent::at)).toList();

        Instant now = more.getLast().at();

        assertThat(last(life.withHistory(more), clock, now).dueAt()).isAfterOrEqualTo(last(life, clock, now).dueAt());
    }

    @Property(tries = 300)
    void a_reply_that_never_came_never_makes_a_clock_due_earlier(@ForAll("lives") Life life, @ForAll ClockName clock) {
        List<ClockEvent> silent = life.history().stream().filter(event -> !(event instanceof ClockEvent.Replied))
                .toList();

        assertThat(last(life.withHistory(silent), clock, life.end()).dueAt())
                .isAfterOrEqualTo(last(life, clock, life.end()).dueAt());
    }

    @Property(tries = 300)
    void a_closed_date_never_makes_a_clock_due_earlier(@ForAll("lives") Life life, @ForAll ClockName clock,
            @ForAll @IntRange(max = 40) int days) {
        LocalDate date = LocalDate.ofInstant(life.history().getFirst().at(), life.zone()).plusDays(days);

        assertThat(last(life.withClosed(date), clock, life.end()).dueAt())
                .isAfterOrEqualTo(last(life, clock, life.end()).dueAt());
    }

    @Property(tries = 300)
    void a_make_up_day_never_makes_a_clock_due_later(@ForAll("lives") Life life, @ForAll ClockName clock,
            @ForAll DayOfWeek as, @ForAll @IntRange(max = 40) int days) {
        LocalDate date = LocalDate.ofInstant(life.history().getFirst().at(), life.zone()).plusDays(days);
        boolean free = life.days().weekday(date)
                .filter(day -> life.hours().hours().stream().anyMatch(entry -> entry.day() == day)).isEmpty();
        Assume.that(free);

        assertThat(last(life.withMakeUpDay(date, as), clock, life.end()).dueAt())
                .isBeforeOrEqualTo(last(life, clock, life.end()).dueAt());
    }

    @Property(tries = 300)
    void what_had_counted_counts_still_however_the_history_goes_on(@ForAll("lives") Life life,
            @ForAll ClockName clock, @ForAll @IntRange(max = 8) int split) {
        List<ClockEvent> first = life.history().subList(0, Math.min(split + 1, life.history().size()));
        Instant cut = first.getLast().at();

        List<Reading> then = life.withHistory(first).clocks().read(clock, cut);
        List<Reading> now = life.clocks().read(clock, life.end());

        for (int i = 0; i < then.size(); i++) {
            assertThat(until(now.get(i).stretches(), cut)).isEqualTo(then.get(i).stretches());
        }
    }

    @Property(tries = 300)
    void pieces_of_time_add_up_wherever_they_are_cut(@ForAll("lives") Life life,
            @ForAll @Size(max = 5) List<@IntRange(max = 40 * 24 * 60) Integer> cuts) {
        Instant begin = life.history().getFirst().at();
        Instant end = begin.plus(Duration.ofDays(40));
        Stretches stretches = new Stretches(life.time(), Pauses.of(life.history(), life.time()));
        List<Instant> ends = new ArrayList<>(cuts.stream().sorted()
                .map(minutes -> begin.plus(Duration.ofMinutes(minutes))).toList());
        ends.add(end);

        Duration pieces = Duration.ZERO;
        Instant from = begin;
        for (Instant to : ends) {
            pieces = pieces.plus(sum(stretches.between(from, to)));
            from = to;
        }

        assertThat(pieces).isEqualTo(sum(stretches.between(begin, end)));
    }

    @Property(tries = 300)
    void a_clock_is_due_when_the_time_allowed_has_counted_and_not_before(@ForAll("lives") Life life,
            @ForAll ClockName clock) {
        Reading reading = last(life, clock, life.end());
        Stretches stretches = new Stretches(life.time(), Pauses.of(life.history(), life.time()));
        Assume.that(reading.running());

        assertThat(sum(stretches.between(reading.startedAt(), reading.dueAt()))).isEqualTo(reading.allowed());
        assertThat(sum(stretches.between(reading.startedAt(), reading.dueAt().minusMillis(1))))
                .isEqualTo(reading.allowed().minusMillis(1));
        assertThat(sum(stretches.between(reading.startedAt(), reading.warnAt())))
                .isEqualTo(reading.allowed().multipliedBy(3).dividedBy(4));
    }

    @Provide
    Arbitrary<Life> lives() {
        return Lives.lives();
    }
}
