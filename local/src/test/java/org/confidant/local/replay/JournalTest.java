package org.confidant.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Row ROW = new Row(2, 7, new Person("P", Person.Gender.MALE, 30), "A",
            LocalDateTime.of(2016, 4, 29, 8, 0), false);
    private static final Entry.Asked ASKED = new Entry.Asked(7, 1, Channel.PHONE,
            Optional.of("2016-04-29T09:00-03:00"));
    private static final Instant NINE = Instant.parse("2016-04-29T12:00:00Z");

    @TempDir
    private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void file() {
        file = folder.resolve("journal.jsonl");
    }

    @Test
    void what_was_asked_and_not_answered_is_asked_again_word_for_word() {
        write(ASKED);

        try (Journal journal = Journal.open(file)) {
            assertThat(journal.open(ROW)).contains(ASKED);
            assertThat(journal.booked(ROW)).isEmpty();
        }
    }

    @Test
    void what_was_refused_is_not_asked_again_under_its_key() {
        write(ASKED, new Entry.Refused(7, "time-taken"));

        try (Journal journal = Journal.open(file)) {
            assertThat(journal.open(ROW)).isEmpty();
            assertThat(journal.attempts(ROW)).isEqualTo(1);
            assertThat(journal.refused(ROW)).contains("time-taken");
        }
    }

    @Test
    void booking_makes_up_for_refusals_before_it() {
        write(ASKED, new Entry.Refused(7, "time-taken"), new Entry.Asked(7, 2, Channel.PHONE, Optional.of("later")),
                new Entry.Booked(7, Channel.PHONE, "b1", NINE, NINE.plus(Session.LENGTH), "p"));

        try (Journal journal = Journal.open(file)) {
            assertThat(journal.booked(ROW).orElseThrow().id()).isEqualTo("b1");
            assertThat(journal.refused(ROW)).isEmpty();
            assertThat(journal.open(ROW)).isEmpty();
            assertThat(journal.attended(ROW)).isEmpty();
        }
    }

    @Test
    void walk_in_needs_no_other_check_in() {
        write(new Entry.Booked(7, Channel.WALK_IN, "b1", NINE, NINE.plus(Session.LENGTH), "p"));

        try (Journal journal = Journal.open(file)) {
            assertThat(journal.attended(ROW)).contains(new Entry.Attended(7, false));
        }
    }

    @Test
    void line_that_a_kill_cut_off_never_happened_and_the_next_is_whole() throws IOException {
        write(new Entry.Founded("a", "id-a"), ASKED);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, List.of("{\"what\":\"Booked\",\"row\":7,\"chan"), StandardOpenOption.APPEND);
        byte[] torn = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(torn, torn.length - 1));

        try (Journal journal = Journal.open(file)) {
            assertThat(journal.booked(ROW)).isEmpty();
            assertThat(journal.branch("a")).contains("id-a");
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
            journal.write(new Entry.Attended(7, false));
        }
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.attended(ROW)).isPresent();
        }
    }

    @Test
    void journal_remembers_how_far_a_session_came() {
        write(new Entry.Started(7, Duration.ofSeconds(5)), new Entry.Finished(7, Optional.of(3)),
                new Entry.Opening(7, 1), new Entry.Opening(7, 2), new Entry.Refused(7, "gone"),
                new Entry.Compared(7, List.of("other words")));

        try (Journal journal = Journal.open(file)) {
            assertThat(journal.started(ROW).orElseThrow().waited()).isEqualTo(Duration.ofSeconds(5));
            assertThat(journal.finished(ROW).orElseThrow().rating()).contains(3);
            assertThat(journal.openings(ROW)).isEqualTo(2);
            assertThat(journal.compared(ROW).orElseThrow().faults()).containsExactly("other words");
            assertThat(journal.refused(ROW)).isEmpty();
        }
    }

    private void write(Entry... entries) {
        try (Journal journal = Journal.open(file)) {
            List.of(entries).forEach(journal::write);
        }
    }
}
