package org.confidant.local.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.confidant.local.replay.dialogue.Dialogue;

/**
 * Everything that can be known before the day is played. People and branches follow from the whole file, so that a part of it
 * meets the same branches and people as all of it.
 *
 * @param branches by neighbourhood
 * @param rows those to be played, in the order of the file
 * @param dialogues what was said at which appointment
 */
record Plan(LocalDate day, Map<String, BranchPlan> branches, Map<Person, Profile> people, List<Row> rows,
        Map<Long, Dialogue> dialogues) {
    static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    static final Comparator<Row> BY_FIRST_CONTACT = Comparator.comparing(Row::requestedAt)
            .thenComparingLong(Row::appointment);

    Plan {
        rows = List.copyOf(rows);
        dialogues = Map.copyOf(dialogues);
    }

    /**
     * @param limit how many rows are played, from the first on
     * @param dialogues of those who were first in the file to book by phone, before the day, the one appointment they came to;
     *        these are grown up
     */
    static Plan of(Reading reading, int limit, List<Dialogue> dialogues) {
        Map<String, List<Row>> byNeighbourhood = reading.rows().stream()
                .collect(Collectors.groupingBy(Row::neighbourhood, TreeMap::new, Collectors.toList()));
        Map<String, BranchPlan> branches = new LinkedHashMap<>();
        Map<String, Integer> keys = new HashMap<>();
        byNeighbourhood.forEach((name, rows) -> {
            String key = Words.key(name);
            int twins = keys.merge(key, 1, Integer::sum);
            branches.put(name, new PlanBranch(reading.day(), rows).plan(twins == 1 ? key : key + "-" + twins, name));
        });
        List<Person> people = reading.rows().stream().map(Row::person).distinct().toList();
        return new Plan(reading.day(), branches, Profiles.of(people, reading.day().getYear()),
                reading.rows().stream().limit(limit).toList(), dialogues(reading, dialogues));
    }

    private static Map<Long, Dialogue> dialogues(Reading reading, List<Dialogue> dialogues) {
        Map<Person, Long> appointments = reading.rows().stream()
                .collect(Collectors.groupingBy(Row::person, Collectors.counting()));
        Iterator<Dialogue> next = dialogues.iterator();
        return reading.rows().stream()
                .filter(row -> row.requestedAt().toLocalDate().isBefore(reading.day()) && !row.throughPartner()
                        && !row.noShow() && !row.person().minor() && appointments.getOrDefault(row.person(), 0L) == 1)
                .limit(dialogues.size()).collect(Collectors.toMap(Row::appointment, _ -> next.next()));
    }

    /** What is said at that appointment, remotely. */
    Optional<Dialogue> dialogue(Row row) {
        return Optional.ofNullable(dialogues.get(row.appointment()));
    }

    /** The branches that the rows to be played belong to. */
    List<BranchPlan> playedBranches() {
        return rows.stream().map(Row::neighbourhood).distinct().map(this::branch).toList();
    }

    /** Rows scheduled before the day, in the order in which they were. */
    List<Row> earlier() {
        return rows.stream().filter(row -> !isSameDay(row)).sorted(BY_FIRST_CONTACT).toList();
    }

    /** Rows scheduled on the day itself, in the order in which they were. */
    List<Row> sameDay() {
        return rows.stream().filter(this::isSameDay).sorted(BY_FIRST_CONTACT).toList();
    }

    boolean isSameDay(Row row) {
        return row.requestedAt().toLocalDate().equals(day);
    }

    BranchPlan branch(String neighbourhood) {
        return Objects.requireNonNull(branches.get(neighbourhood), neighbourhood);
    }

    Profile profile(Row row) {
        return Objects.requireNonNull(people.get(row.person()), () -> "line " + row.line());
    }

    static Instant requestedAt(Row row) {
        return row.requestedAt().atZone(ZONE).toInstant();
    }

    /** When those scheduled earlier are booked: on the day before, when the last of them has called. */
    Instant eve() {
        LocalDateTime evening = day.minusDays(1).atTime(20, 0);
        LocalDateTime last = earlier().stream().map(Row::requestedAt).max(Comparator.naturalOrder()).orElse(evening);
        return (last.isBefore(evening) ? evening : last.plusMinutes(1)).atZone(ZONE).toInstant();
    }
}
