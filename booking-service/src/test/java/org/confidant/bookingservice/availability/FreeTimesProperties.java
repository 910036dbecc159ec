package org.confidant.bookingservice.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.roster.StaffId;

class FreeTimesProperties {

    @Property(tries = 400)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void what_is_shown_is_accepted_and_what_is_not_shown_is_refused(@ForAll("situations") Situation situation) {
        Map<Instant, FreeTime> shown = situation.freeTimes().on(situation.date()).stream().collect(Collectors.toMap(
                time -> time.session().from(), Function.identity()));
        FreeTimes enforcing = situation.freeTimes();
        Statistics.collect(shown.isEmpty() ? "none" : "some");
        Statistics.coverage(seen -> seen.check("some").percentage(share -> share > 25));

        for (Instant start : quarters(situation)) {
            for (Mode mode : Mode.values()) {
                boolean isShown = shown.containsKey(start) && shown.get(start).modes().contains(mode);
                assertThat(enforcing.check(start, mode) instanceof Verdict.Free).as("%s %s", start, mode)
                        .isEqualTo(isShown);
            }
        }
    }

    @Property(tries = 400)
    void what_is_accepted_is_what_a_look_at_every_minute_says(@ForAll("situations") Situation situation) {
        FreeTimes freeTimes = situation.freeTimes();

        for (Instant start : quarters(situation)) {
            for (Mode mode : Mode.values()) {
                assertThat(freeTimes.check(start, mode) instanceof Verdict.Free).as("%s %s", start, mode)
                        .isEqualTo(situation
                                .obviouslyFree(start, mode));
            }
        }
    }

    @Property(tries = 200)
    void everybody_and_every_room_shown_is_free(@ForAll("situations") Situation situation) {
        for (FreeTime time : situation.freeTimes().on(situation.date())) {
            List<String> named = new ArrayList<>(time.practitioners().stream().map(StaffId::value).toList());
            time.rooms().forEach(room -> named.add(room.value()));
            assertThat(named)
                    .allMatch(resource -> situation.taken().getOrDefault(resource, List.of()).stream().noneMatch(time
                            .session()::overlaps));
        }
    }

    @Property(tries = 100)
    void nearest_times_are_free_and_no_free_time_is_nearer(@ForAll("situations") Situation situation) {
        Instant wanted = situation.date().atTime(12, 0).atZone(situation.branch().zone()).toInstant();
        FreeTimes freeTimes = situation.freeTimes();
        List<FreeTime> all = freeTimes.on(situation.date()).stream().filter(time -> time.modes().contains(Mode.REMOTE))
                .toList();

        List<FreeTime> nearest = Nearest.to(wanted, all);

        assertThat(nearest).hasSize(Math.min(5, all.size())).isSubsetOf(all);
        long farthest = nearest.stream().mapToLong(time -> distance(time, wanted)).max().orElse(0);
        assertThat(all).filteredOn(time -> !nearest.contains(time))
                .allMatch(time -> distance(time, wanted) >= farthest);
    }

    private static long distance(FreeTime time, Instant wanted) {
        return Math.abs(time.session().from().toEpochMilli() - wanted.toEpochMilli());
    }

    private static List<Instant> quarters(Situation situation) {
        LocalDate date = situation.date();
        Instant first = date.atStartOfDay(situation.branch().zone()).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(situation.branch().zone()).toInstant();
        return Stream.iterate(first, start -> start.isBefore(end), start -> start.plus(FreeTimes.GRID))
                .toList();
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Situation.any();
    }
}
