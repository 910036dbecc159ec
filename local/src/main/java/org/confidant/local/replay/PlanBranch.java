package org.confidant.local.replay;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sets a branch's hours and people from its load. Those who book get the first free time, so they fill the morning, when most
 * walk in: so each of the two kinds has practitioners of its own.
 */
final class PlanBranch {
    private static final int OPENS_AT_THE_LATEST = 7;
    private static final int CLOSES_AT_THE_EARLIEST = 18;
    private static final int MIDNIGHT = 24;
    private static final int HOUR = 60;
    /** By how much a walk-in may be late against the file, because the clock went on while others were served. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final LocalDate day;
    private final List<Row> earlier;
    private final List<Row> sameDay;
    private final Map<Person, Long> appointments;

    /** @param rows all rows of one neighbourhood */
    PlanBranch(LocalDate day, List<Row> rows) {
        this.day = day;
        this.earlier = rows.stream().filter(row -> !isSameDay(row)).toList();
        this.sameDay = rows.stream().filter(this::isSameDay).sorted(Plan.BY_FIRST_CONTACT).toList();
        this.appointments = rows.stream().collect(Collectors.groupingBy(Row::person, Collectors.counting()));
    }

    BranchPlan plan(String key, String name) {
        int opens = sameDay.stream().mapToInt(row -> row.requestedAt().getHour()).min().orElse(OPENS_AT_THE_LATEST);
        int lastEnd = sameDay.stream().mapToInt(row -> minute(row) + Session.takenMinutes()).max().orElse(0);
        int closes = Math.max(CLOSES_AT_THE_EARLIEST, Math.ceilDiv(lastEnd, HOUR) + 1);
        int first = Math.min(opens, OPENS_AT_THE_LATEST);
        int last = Math.min(closes, MIDNIGHT);
        return new BranchPlan(key, name, first, last, byAppointment(first * HOUR, last * HOUR), forWalkIns());
    }

    /** The last hour is kept in reserve. */
    private int byAppointment(int opens, int closes) {
        int enough = 1;
        while (enough <= earlier.size() + sameDay.size() && !enough(enough, opens, closes - HOUR)) {
            enough++;
        }
        return enough;
    }

    private boolean enough(int practitioners, int opens, int closes) {
        Timetable timetable = new Timetable(practitioners, closes);
        return earlier.stream().allMatch(row -> timetable.takeFirst(opens).isPresent())
                && sameDay.stream().filter(this::mayBook)
                        .allMatch(row -> timetable.takeFirst(minute(row) + 1).isPresent());
    }

    /** Who does not come, and who has another appointment that may be at the same time. */
    private boolean mayBook(Row row) {
        return row.noShow() || appointments.getOrDefault(row.person(), 0L) > 1;
    }

    /** As many as ever walk in within the time one of them takes. */
    private int forWalkIns() {
        List<LocalDateTime> came = sameDay.stream().filter(row -> !row.noShow()).map(Row::requestedAt).toList();
        Duration taken = Session.LENGTH.plus(Session.BUFFER).plus(LATE);
        return came.stream().mapToInt(last -> (int) came.stream()
                .filter(other -> !other.isAfter(last) && other.isAfter(last.minus(taken))).count()).max().orElse(0);
    }

    private boolean isSameDay(Row row) {
        return row.requestedAt().toLocalDate().equals(day);
    }

    private static int minute(Row row) {
        return row.requestedAt().getHour() * HOUR + row.requestedAt().getMinute();
    }
}
