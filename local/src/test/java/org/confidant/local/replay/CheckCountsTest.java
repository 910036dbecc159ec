package org.confidant.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCountsTest {
    private static final Instant NINE = Instant.parse("2016-04-29T12:00:00Z");
    private static final Row CAME = row(1, false);
    private static final Row MISSED = row(2, true);

    @TempDir
    private Path folder;
    private Journal journal;

    @BeforeEach
    void played() {
        journal = Journal.open(folder.resolve("journal"));
        journal.write(new Entry.Booked(1, Channel.PHONE, "b1", NINE, NINE.plus(Session.LENGTH)));
        journal.write(new Entry.Ended(1, false));
        journal.write(new Entry.Booked(2, Channel.PARTNER, "b2", NINE, NINE.plus(Session.LENGTH)));
        journal.write(new Entry.Ended(2, true));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void day_that_lies_in_the_store_as_it_was_played_is_green() {
        assertThat(rows(stored("b1", "CheckedIn"), stored("b2", "NoShow")).green()).isTrue();
    }

    @Test
    void booking_made_twice_is_seen() {
        assertThat(rows(stored("b1", "CheckedIn"), stored("b2", "NoShow"), stored("b3", "CheckedIn")).faults())
                .containsExactly("b3 is no row's");
    }

    @Test
    void booking_that_was_lost_is_seen() {
        assertThat(rows(stored("b2", "NoShow")).faults()).containsExactly("b1 is not in the store");
    }

    @Test
    void step_that_was_lost_is_seen() {
        assertThat(rows(stored("b1", "Confirmed"), stored("b2", "NoShow")).faults())
                .containsExactly("line 1 is Confirmed in the store");
    }

    @Test
    void row_that_was_refused_is_a_fault_with_its_reason() {
        journal.write(new Entry.Refused(3, "no-room"));

        Check check = new CheckCounts(List.of(CAME, MISSED, row(3, false)), journal).everyRowIsOneBooking(
                List.of(stored("b1", "CheckedIn"), stored("b2", "NoShow")), List.of(CAME, MISSED, row(3, false)));

        assertThat(check.faults()).containsExactly("line 3 is not booked: no-room");
    }

    @Test
    void figures_of_these_branches_alone_are_compared() {
        assertThat(figures("""
                {"items":[{"branch":"a","channel":"phone","noShows":0,"checkedIn":1},
                          {"branch":"a","channel":"partner","noShows":1,"checkedIn":0},
                          {"branch":"z","channel":"phone","noShows":7,"checkedIn":7}]}""").green()).isTrue();
    }

    @Test
    void figures_that_differ_are_told_by_channel() {
        assertThat(figures("""
                {"items":[{"branch":"a","channel":"phone","noShows":1,"checkedIn":1}]}""").faults()).containsExactly(
                "no-shows by phone: 0 here, 1 in /figures", "no-shows by partner: 1 here, 0 in /figures");
    }

    private Check rows(StoredBooking... stored) {
        return new CheckCounts(List.of(CAME, MISSED), journal).everyRowIsOneBooking(List.of(stored),
                List.of(CAME, MISSED));
    }

    private Check figures(String text) {
        JsonNode figures = JsonMapper.builder().build().readTree(text);
        return new CheckCounts(List.of(CAME, MISSED), journal).figuresSayTheSame(figures, Set.of("a"));
    }

    private static StoredBooking stored(String id, String state) {
        return new StoredBooking(id, state, NINE, NINE.plus(Session.LENGTH), List.of(), Set.of());
    }

    private static Row row(int number, boolean noShow) {
        return new Row(number, number, new Person("P" + number, Person.Gender.MALE, 30), "A",
                LocalDateTime.of(2016, 4, 28, 8, 0), noShow);
    }
}
