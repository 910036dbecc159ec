package org.confidant.bookingservice.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Zones, dates near clock changes, hours and calendars for property tests; and the slow, obvious answer to compare with. */
public final class Clocks {
    private static final List<LocalDate> DATES = List.of(LocalDate.of(2016, 10, 15), LocalDate.of(2016, 10, 16),
            LocalDate.of(2016, 2, 20), LocalDate.of(2016, 2, 21), LocalDate.of(2016, 4, 29), LocalDate.of(2026, 3, 28),
            LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 25),
            LocalDate.of(2026, 10, 26),
            LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));

    private Clocks() {}

    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of("America/Sao_Paulo", "Europe/London", "Asia/Shanghai").map(ZoneId::of);
    }

    public static Arbitrary<LocalDate> dates() {
        return Arbitraries.of(DATES);
    }

    public static Arbitrary<WeeklyHours> hours() {
        Arbitrary<LocalTime> times = Arbitraries.integers().between(0, 95).map(
                quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter));
        return Combinators.combine(Arbitraries.of(DayOfWeek.class), times, times)
                .filter((day, from, to) -> !from.equals(to) || from.equals(LocalTime.MIDNIGHT)).as(DayHours::new).list()
                .ofMinSize(3).ofMaxSize(10).map(WeeklyHours::new);
    }

    public static Arbitrary<WorkingDays> workingDays() {
        Arbitrary<Set<LocalDate>> closed = dates().set().ofMaxSize(3);
        Arbitrary<Map<LocalDate, DayOfWeek>> worksAs = Arbitraries.maps(dates(), Arbitraries.of(DayOfWeek.class))
                .ofMaxSize(3);
        Arbitrary<List<Integer>> years = Arbitraries.of(List.of(2016, 2026), List.of(2026, 2027), List.of());
        return Combinators.combine(closed, worksAs, years)
                .as((none, as, published) -> new WorkingDays(
                        published.stream().map(year -> calendar(year, none, as)).toList()));
    }

    private static WorkingDayCalendar calendar(int year, Set<LocalDate> closed, Map<LocalDate, DayOfWeek> worksAs) {
        Set<LocalDate> closedThen = new HashSet<>(closed);
        closedThen.removeIf(date -> date.getYear() != year);
        Map<LocalDate, DayOfWeek> worksThen = new HashMap<>(worksAs);
        worksThen.keySet().removeIf(date -> date.getYear() != year || closedThen.contains(date));
        return new WorkingDayCalendar("XX", year, closedThen, worksThen);
    }

    /** Whether the clock on the wall shows a time inside the hours: looks at one instant only. */
    public static boolean open(Instant instant, ZoneId zone, WorkingDays days, WeeklyHours hours) {
        LocalDateTime shown = LocalDateTime.ofInstant(instant, zone);
        LocalDate today = shown.toLocalDate();
        Optional<DayOfWeek> weekday = days.weekday(today);
        return weekday.isPresent() && (hours.hours().stream().anyMatch(entry -> entry.day() == weekday.get() && !shown
                .toLocalTime().isBefore(entry.from())
                && (!entry.to().isAfter(entry.from()) || shown.toLocalTime().isBefore(
                        entry.to())))
                || lastNight(shown, days, hours));
    }

    private static boolean lastNight(LocalDateTime shown, WorkingDays days, WeeklyHours hours) {
        Optional<DayOfWeek> yesterday = days.weekday(shown.toLocalDate().minusDays(1));
        return yesterday.isPresent()
                && hours.hours().stream().anyMatch(entry -> entry.day() == yesterday.get() && !entry
                        .to().isAfter(entry.from()) && shown.toLocalTime().isBefore(entry.to()));
    }
}
