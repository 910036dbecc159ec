package org.confidant.archiveservice.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.junit.jupiter.api.Test;

/** What every keeper of records promises. */
public abstract class RecordsContract {
    private static final Instant START = Instant.parse("2026-05-11T02:00:00Z");
    private static final BranchScope IN_NORTH = LinkScope.of("north");
    private static final BranchScope IN_SOUTH = LinkScope.of("south");
    private static final Command BY_TEST = new Command("", false, "", "test", OptionalLong.empty());

    private final Records records = records();

    /** Without any record. */
    protected abstract Records records();

    private static SessionRecord record(String practitioner, int minutes, String... clients) {
        List<Participant> participants = IntStream.range(0, clients.length)
                .mapToObj(index -> new Participant(index + 1, new ClientId(clients[index]), index == 0)).toList();
        Instant started = START.plus(Duration.ofMinutes(minutes));
        return SessionRecord.of(new Session(new BranchId("north"), "chat", "phone", "remote",
                new StaffId(practitioner), participants, started, started.plus(Duration.ofMinutes(50))),
                List.of(new WrappedKey(new ClientId(clients[0]), new Binary(new byte[]{1}))),
                List.of(new ChatLink("hash of " + minutes, 1)), 1);
    }

    private void start(String session, SessionRecord record) {
        records.start(session, record, List.of());
    }

    private void change(String session, UnaryOperator<SessionRecord> decision) {
        records.change(session, IN_NORTH, BY_TEST, read -> Change.silent(decision.apply(read.value())));
    }

    private void end(String session) {
        change(session, record -> record.end(Ending.told(START, "completed", START), 2));
    }

    private static List<String> ids(List<Stored<SessionRecord>> found) {
        return found.stream().map(Stored::id).toList();
    }

    @Test
    void a_record_is_read_as_it_was_written_with_all_that_can_happen_to_it() {
        SessionRecord whole = record("li", 0, "a", "b").end(Ending.told(START, "interrupted", START.plusSeconds(9)), 2)
                .correct(START.minusSeconds(5), Optional.of(START.plusSeconds(5)), 3).missNotes()
                .write(new Notes(new StaffId("li"), START, new Binary(new byte[]{2})))
                .seal(new Closure(START, 7, Optional.of(new Binary(new byte[]{3}))));

        start("s1", whole);

        assertThat(records.byId("s1", IN_NORTH).orElseThrow().value()).isEqualTo(whole);
    }

    @Test
    void a_session_has_one_record_however_often_it_starts() {
        start("s1", record("li", 0, "a"));
        start("s1", record("wang", 5, "b"));

        assertThat(records.byId("s1", IN_NORTH).orElseThrow().value()).isEqualTo(record("li", 0, "a"));
    }

    @Test
    void a_record_is_found_by_its_link_and_behind_its_wall_only() {
        start("s1", record("li", 3, "a"));

        assertThat(records.byLink("hash of 3").map(Stored::id)).contains("s1");
        assertThat(records.byLink("hash of 4")).isEmpty();
        assertThat(records.byId("s1", IN_SOUTH)).isEmpty();
        assertThat(records.ofClient(new ClientId("a"), Optional.empty(), 10, IN_SOUTH)).isEmpty();
        assertThat(records.servesSince(new StaffId("li"), List.of(new ClientId("a")), IN_SOUTH)).isEmpty();
        assertThat(records.dueToSeal(START.plus(Duration.ofDays(9)), IN_SOUTH)).isEmpty();
    }

    @Test
    void records_become_due_by_their_end_until_they_are_dealt_with() {
        start("s1", record("li", 0, "a"));
        start("s2", record("li", 1, "a"));
        end("s1");
        Instant day = START.plus(Duration.ofDays(1));
        Instant twoDays = START.plus(Duration.ofDays(2));

        assertThat(records.dueForNotes(day.minusMillis(1), IN_NORTH)).isEmpty();
        assertThat(ids(records.dueForNotes(day, IN_NORTH))).containsExactly("s1");
        change("s1", SessionRecord::missNotes);
        assertThat(records.dueForNotes(day, IN_NORTH)).isEmpty();
        assertThat(records.dueToSeal(twoDays.minusMillis(1), IN_NORTH)).isEmpty();
        assertThat(ids(records.dueToSeal(twoDays, IN_NORTH))).containsExactly("s1");
        change("s1", record -> record.seal(new Closure(twoDays, 0, Optional.empty())));
        assertThat(records.dueToSeal(twoDays, IN_NORTH)).isEmpty();
    }

    @Test
    void records_of_a_client_come_in_order_of_start_a_page_at_a_time() {
        start("s3", record("li", 20, "a", "b"));
        start("s1", record("li", 10, "b", "a"));
        start("s2", record("wang", 10, "a"));
        start("s4", record("li", 5, "b"));

        List<Stored<SessionRecord>> first = records.ofClient(new ClientId("a"), Optional.empty(), 2, IN_NORTH);
        var place = new Records.Position(first.getLast().value().session().startedAt(), first.getLast().id());

        assertThat(ids(first)).containsExactly("s1", "s2");
        assertThat(ids(records.ofClient(new ClientId("a"), Optional.of(place), 2, IN_NORTH))).containsExactly("s3");
    }

    @Test
    void somebody_serves_a_client_from_the_latest_start_until_that_record_is_sealed() {
        start("s1", record("li", 0, "a"));
        start("s2", record("li", 9, "a", "b"));
        start("s3", record("wang", 20, "a"));
        end("s2");
        List<ClientId> clients = List.of(new ClientId("a"), new ClientId("c"));
        Optional<Instant> both = records.servesSince(new StaffId("li"), clients, IN_NORTH);
        change("s2", record -> record.seal(new Closure(START, 0, Optional.empty())));

        assertThat(both).contains(START.plus(Duration.ofMinutes(9)));
        assertThat(records.servesSince(new StaffId("li"), clients, IN_NORTH)).contains(START);
        assertThat(records.servesSince(new StaffId("li"), List.of(new ClientId("b")), IN_NORTH)).isEmpty();
    }
}
