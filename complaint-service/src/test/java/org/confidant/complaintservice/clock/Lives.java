package org.confidant.complaintservice.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.confidant.complaintservice.roster.DayHours;
import org.confidant.complaintservice.roster.WeeklyHours;
import org.confidant.complaintservice.roster.WorkingDayCalendar;
import org.confidant.complaintservice.roster.WorkingDays;

/** Random branches in every time zone, and random histories of complaints in them; all times are whole minutes. */
public final class Lives {
    /** Around many countries' clock changes, and around a year's end. */
    private static final List<Instant> BEGINNINGS = List.of(Instant.parse("2026-03-01T00:00:00Z"),
            Instant.parse("2026-03-20T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"),
            Instant.parse("2026-09-20T00:00:00Z"), Instant.parse("2026-10-17T00:00:00Z"),
            Instant.parse("2026-12-20T00:00:00Z"));
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 20);
    private static final LocalDate LAST = LocalDate.of(2027, 2, 20);

    /** A branch and a history in it. */
    public record Life(ZoneId zone, WeeklyHours hours, Set<LocalDate> closed, Map<LocalDate, DayOfWeek> worksAs,
            List<ClockEvent> history, Allowance allowance) {
        BusinessTime time() {
            return new BusinessTime(zone, hours, days());
        }

        WorkingDays days() {
            return new WorkingDays(List.of(calendar(2026), calendar(2027)));
        }

        private WorkingDayCalendar calendar(int year) {
            Set<LocalDate> then = new HashSet<>(closed);
            then.removeIf(date -> date.getYear() != year);
            Map<LocalDate, DayOfWeek> worksThen = new HashMap<>(worksAs);
            worksThen.keySet().removeIf(date -> date.getYear() != year || then.contains(date));
            return new WorkingDayCalendar("XX", year, then, worksThen);
        }

        public Clocks clocks() {
            return new Clocks(history, allowance, time());
        }

        public Instant end() {
            return history.getLast().at();
        }

        Life withClosed(LocalDate date) {
            Set<LocalDate> more = new HashSet<>(closed);
            more.add(date);
            return new Life(zone, hours, more, worksAs, history, allowance);
        }

        Life withMakeUpDay(LocalDate date, DayOfWeek as) {
            Set<LocalDate> less = new HashSet<>(closed);
            less.remove(date);
            Map<LocalDate, DayOfWeek> more = new HashMap<>(worksAs);
            more.put(date, as);
            return new Life(zone, hours, less, more, history, allowance);
        }

        Life withHistory(List<ClockEvent> other) {
            return new Life(zone, hours, closed, worksAs, other, allowance);
        }
    }

    private Lives() {}

    public static Arbitrary<Life> lives() {
        return Combinators.combine(zones(), hours(), dates().set().ofMaxSize(12),
                Arbitraries.maps(dates(), Arbitraries.of(DayOfWeek.class)).ofMaxSize(6), histories(), allowances())
                .as(Life::new);
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of);
    }

    static Arbitrary<LocalDate> dates() {
        long days = LAST.toEpochDay() - FIRST.toEpochDay();
        return Arbitraries.longs().between(0, days).map(FIRST::plusDays);
    }

    private static Arbitrary<WeeklyHours> hours() {
        Arbitrary<LocalTime> from = Arbitraries.integers().between(0, 95)
                .map(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter));
        return Combinators.combine(Arbitraries.of(DayOfWeek.class), from, Arbitraries.integers().between(4, 60))
                .as((day, begin, quarters) -> new DayHours(day, begin, begin.plusMinutes(15L * quarters))).list()
                .ofMinSize(3).ofMaxSize(9).map(WeeklyHours::new);
    }

    private static Arbitrary<Allowance> allowances() {
        Arbitrary<Duration> time = Arbitraries.integers().between(1, 180).map(some -> Duration.ofMinutes(4L * some));
        return Combinators.combine(time, time, time).as(Allowance::new);
    }

    private static Arbitrary<List<ClockEvent>> histories() {
        Arbitrary<Function<Instant, ClockEvent>> kinds = Arbitraries.of(ClockEvent.Updated::new, ClockEvent.Asked::new,
                ClockEvent.Asked::new, ClockEvent.Replied::new, ClockEvent.Answered::new, ClockEvent.Reopened::new,
                ClockEvent.Closed::new, ClockEvent.Followed::new, ClockEvent.Followed::new);
        Arbitrary<List<Function<Instant, ClockEvent>>> later = kinds.list().ofMaxSize(8);
        Arbitrary<List<Integer>> gaps = Arbitraries
                .frequencyOf(Tuple.of(3, Arbitraries.integers().between(0, 4 * 24 * 60)),
                        Tuple.of(1, Arbitraries.integers().between(0, 25 * 24 * 60)))
                .list().ofSize(8);
        return Combinators.combine(Arbitraries.of(BEGINNINGS), Arbitraries.integers().between(0, 14 * 24 * 60), later,
                gaps).as((base, minutes, kind, gap) -> {
                    List<ClockEvent> history = new ArrayList<>();
                    Instant at = base.plus(Duration.ofMinutes(minutes));
                    history.add(new ClockEvent.Filed(at));
                    for (int i = 0; i < kind.size(); i++) {
                        at = at.plus(Duration.ofMinutes(gap.get(i)));
                        ClockEvent next = kind.get(i).apply(at);
                        if (next instanceof ClockEvent.Followed && over(history)) {
                            continue;
                        }
                        history.add(history.getLast() instanceof ClockEvent.Followed && goesOn(next)
                                ? new ClockEvent.Released(at)
                                : next);
                    }
                    return history;
                });
    }

    /** What is closed follows nothing. */
    private static boolean over(List<ClockEvent> history) {
        return history.reversed().stream()
                .filter(event -> event instanceof ClockEvent.Closed || event instanceof ClockEvent.Reopened).findFirst()
                .filter(ClockEvent.Closed.class::isInstance).isPresent();
    }

    /** What follows another one is released or closed before anything else happens to it. */
    private static boolean goesOn(ClockEvent next) {
        return !(next instanceof ClockEvent.Closed);
    }
}
