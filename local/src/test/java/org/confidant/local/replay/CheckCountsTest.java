package org.confidant.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        journal.write(new Entry.Booked(1, Channel.PHONE, "b1", NINE, NINE.plus(Session.LENGTH), "p"));
        journal.write(new Entry.Attended(1, false));
        journal.write(new Entry.Started(1, Duration.ofSeconds(30)));
        journal.write(new Entry.Finished(1, Optional.of(4)));
        journal.write(new Entry.Booked(2, Channel.PARTNER, "b2", NINE, NINE.plus(Session.LENGTH), "p"));
        journal.write(new Entry.Attended(2, true));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void day_that_lies_in_the_store_as_it_was_played_is_green() {
        assertThat(rows(stored("b1", "Completed"), stored("b2", "NoShow")).green()).isTrue();
    }

    @Test
    void booking_made_twice_is_seen() {
        assertThat(rows(stored("b1", "Completed"), stored("b2", "NoShow"), stored("b3", "Completed")).faults())
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
                List.of(stored("b1", "Completed"), stored("b2", "NoShow")), List.of(CAME, MISSED, row(3, false)));

        assertThat(check.faults()).containsExactly("line 3 is not booked: no-room");
    }

    @Test
    void session_that_nobody_finished_is_a_fault() {
        journal.write(new Entry.Booked(3, Channel.PHONE, "b3", NINE, NINE.plus(Session.LENGTH), "p"));
        journal.write(new Entry.Attended(3, false));
        journal.write(new Entry.Refused(3, "not-ready"));

        Check check = new CheckCounts(List.of(row(3, false)), journal)
                .everyRowIsOneBooking(List.of(stored("b3", "CheckedIn")), List.of(row(3, false)));

        assertThat(check.faults()).containsExactly("line 3 did not come to its end: not-ready");
    }

    @Test
    void record_that_is_sealed_and_was_compared_is_green() {
        journal.write(new Entry.Compared(1, List.of()));

        assertThat(records(Map.of("b1", "Sealed")).green()).isTrue();
    }

    @Test
    void record_that_is_missing_unread_or_nobodys_is_seen() {
        assertThat(records(Map.of("b9", "Sealed")).faults()).containsExactly("b9 is no session's",
                "the record of line 1 is not there", "the record of line 1: was not opened: nobody asked");
    }

    @Test
    void record_that_holds_other_words_is_seen() {
        journal.write(new Entry.Compared(1, List.of("its notes are not what was written")));

        assertThat(records(Map.of("b1", "Sealed")).faults())
                .containsExactly("the record of line 1: its notes are not what was written");
    }

    @Test
    void chains_hold_every_opening_and_no_other() {
        journal.write(new Entry.Opening(1, 1));
        journal.write(new Entry.Opening(1, 2));
        journal.write(new Entry.Compared(1, List.of()));

        assertThat(chain("{\"whole\":true,\"n\":1}").green()).isTrue();
        assertThat(chain("{\"whole\":true,\"n\":2}").green()).isTrue();
        assertThat(chain("{\"whole\":true,\"n\":3}").faults())
                .containsExactly("3 openings in the chains, 1 records were opened, 2 times");
        assertThat(chain("{\"whole\":true,\"n\":0}").green()).isFalse();
    }

    @Test
    void broken_chain_is_seen() {
        assertThat(chain("{\"whole\":false,\"broken\":{\"n\":7,\"how\":\"altered\"}}").faults())
                .anyMatch(fault -> fault.startsWith("the chain of branch a is broken") && fault.contains("altered"));
    }

    @Test
    void every_complaint_is_closed_and_nobody_elses_is_there() {
        journal.write(new Entry.Complained(1, "c1"));

        assertThat(complaints(Map.of("c1", "Closed")).green()).isTrue();
        assertThat(complaints(Map.of("c1", "Answered", "c2", "Closed")).faults())
                .containsExactly("complaint c2 is no row's", "the complaint of line 1 is Answered");
        assertThat(complaints(Map.of()).faults()).containsExactly("the complaint of line 1 is not there");
    }

    private Check complaints(Map<String, String> states) {
        return new CheckCounts(List.of(CAME, MISSED), journal).everyComplaintIsOver(states, List.of(CAME, MISSED));
    }

    private Check records(Map<String, String> states) {
        return new CheckCounts(List.of(CAME, MISSED), journal).everySessionHasItsRecord(states,
                List.of(CAME, MISSED));
    }

    private Check chain(String found) {
        return new CheckCounts(List.of(CAME, MISSED), journal)
                .everyOpeningIsInItsChain(Map.of("a", JsonMapper.builder().build().readTree(found)));
    }

    private Check rows(StoredBooking... stored) {
        return new CheckCounts(List.of(CAME, MISSED), journal).everyRowIsOneBooking(List.of(stored),
                List.of(CAME, MISSED));
    }

    private static StoredBooking stored(String id, String state) {
        return new StoredBooking(id, state, NINE, NINE.plus(Session.LENGTH), List.of(), Set.of());
    }

    private static Row row(int number, boolean noShow) {
        return new Row(number, number, new Person("P" + number, Person.Gender.MALE, 30), "A",
                LocalDateTime.of(2016, 4, 28, 8, 0), noShow);
    }
}
