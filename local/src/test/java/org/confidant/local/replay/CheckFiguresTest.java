package org.confidant.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckFiguresTest {
    private static final Instant NINE = Instant.parse("2016-04-29T12:00:00Z");
    private static final List<Row> ROWS = List.of(row(1, false), row(2, true));
    private static final String WAITS = """
            {"items":[{"branch":"a","channel":"phone","access":{"days":1.0416666666,"count":1},
                       "start":{"minutes":0.5,"count":1}},
                      {"branch":"a","channel":"partner","access":{"days":1.0416666666,"count":1},
                       "start":{"minutes":0,"count":0}}]}""";

    @TempDir
    private Path folder;
    private Tally day = new Tally(0, Map.of(), Map.of(), Map.of(), Map.of());
    private Optional<SessionTally> sessions = Optional.empty();

    @BeforeEach
    void played() {
        Plan plan = Plan.of(new Reading(LocalDate.of(2016, 4, 29), ROWS, List.of()), 2, List.of());
        try (Journal journal = Journal.open(folder.resolve("journal"))) {
            journal.write(new Entry.Booked(1, Channel.PHONE, "b1", NINE, NINE.plus(Session.LENGTH), "p"));
            journal.write(new Entry.Attended(1, false));
            journal.write(new Entry.Started(1, Duration.ofSeconds(30)));
            journal.write(new Entry.Finished(1, Optional.of(4)));
            journal.write(new Entry.Complained(1, "c1"));
            journal.write(new Entry.Booked(2, Channel.PARTNER, "b2", NINE, NINE.plus(Session.LENGTH), "p"));
            journal.write(new Entry.Attended(2, true));
            day = Tally.of(ROWS, journal);
            sessions = Optional.of(SessionTally.of(ROWS, journal, plan));
        }
    }

    @Test
    void figures_that_tell_of_the_same_day_are_green_whatever_other_branches_did() {
        Check check = check(Map.of("no-shows", """
                {"items":[{"branch":"a","channel":"phone","noShows":0,"checkedIn":1},
                          {"branch":"a","channel":"partner","noShows":1,"checkedIn":0},
                          {"branch":"z","channel":"phone","noShows":7,"checkedIn":7}]}"""));

        assertThat(check.faults()).isEmpty();
    }

    @Test
    void count_that_differs_is_told_by_channel() {
        assertThat(check(Map.of("no-shows", """
                {"items":[{"branch":"a","channel":"phone","noShows":1,"checkedIn":1}]}""")).faults()).containsExactly(
                "no-shows/noShows by phone: 0 here, 1 in /figures",
                "no-shows/noShows by partner: 1 here, 0 in /figures");
    }

    @Test
    void wait_that_differs_by_a_millisecond_is_told() {
        assertThat(check(Map.of("waits", WAITS.replace("0.5", "0.5000166"))).faults())
                .containsExactly("waits/start/minutes by phone: 0.5 here, 0.5000166 in /figures");
    }

    @Test
    void answer_that_is_missing_is_told() {
        assertThat(check(Map.of("satisfaction", """
                {"items":[{"branch":"a","channel":"phone","satisfied":0,"answers":0,"asked":1}]}""")).faults())
                .hasSize(2);
    }

    @Test
    void complaint_that_nobody_made_is_told() {
        assertThat(check(Map.of("complaints", """
                {"items":[{"branch":"a","channel":"phone","complaints":2,"sessions":1}]}""")).faults())
                .containsExactly("complaints/complaints by phone: 1 here, 2 in /figures");
    }

    /** @param other than what is right, by figure */
    private Check check(Map<String, String> other) {
        return new CheckFigures(day, sessions.orElseThrow(), name -> json(other.getOrDefault(name, right(name))),
                Set.of("a")).sayTheSame();
    }

    private static String right(String name) {
        return switch (name) {
            case "no-shows" -> """
                    {"items":[{"branch":"a","channel":"phone","noShows":0,"checkedIn":1},
                              {"branch":"a","channel":"partner","noShows":1,"checkedIn":0}]}""";
            case "sessions" -> """
                    {"items":[{"branch":"a","channel":"phone","completed":1}]}""";
            case "satisfaction" -> """
                    {"items":[{"branch":"a","channel":"phone","satisfied":1,"answers":1,"asked":1}]}""";
            case "complaints" -> """
                    {"items":[{"branch":"a","channel":"phone","complaints":1,"sessions":1}]}""";
            default -> WAITS;
        };
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    private static Row row(int number, boolean noShow) {
        return new Row(number, number, new Person("P" + number, Person.Gender.MALE, 30), "A",
                LocalDateTime.of(2016, 4, 28, 8, 0), noShow);
    }
}
