package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bson.types.Binary;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.DuplicateValue;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.junit.jupiter.api.Test;

/** What every store of complaints promises. */
public abstract class ComplaintsContract {
    private static final BranchScope ALL = Everywhere.because("test");
    private static final BranchScope NORTH_ONLY = LinkScope.of("north");
    private static final Instant NOON = Instant.parse("2026-05-11T04:00:00.123Z");
    private static final Sorting SORTING = new Sorting(Category.PRICE, Kind.SUGGESTION, Severity.SEVERE,
            new StaffId("sun"));

    private final Complaints complaints = complaints();

    /** An empty one. */
    protected abstract Complaints complaints();

    private static Binary sealed(String text) {
        return new Binary(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Command command(String id) {
        return new Command(id, true, "hash", "somebody", OptionalLong.empty());
    }

    private static Complaint complaint(long number, String branch, Optional<Instant> due) {
        Submission submission = new Submission(Reference.numbered(number), Origin.of(new BranchId(branch)),
                Optional.empty(), Intake.PHONE, "chen",
                new Words(sealed("matter"), Optional.empty(), Optional.empty()), 1, Optional.empty());
        return new Complaint(submission, Set.of(), new ComplaintState.Received(Kind.COMPLAINT),
                List.of(HistoryEntry.of(HistoryEntry.What.FILED, NOON, "chen", Optional.empty())),
                new Due(due, Optional.empty()));
    }

    private Stored<Complaint> filed(String id, long number, String branch, Optional<Instant> due) {
        return complaints.file(complaint(number, branch, due), List.of(), command(id)).stored();
    }

    private List<String> listed(ComplaintQuery query, BranchScope scope) {
        return complaints.list(query, scope).stream().map(Stored::id).toList();
    }

    private static ComplaintQuery all(int limit) {
        return new ComplaintQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), limit);
    }

    @Test
    void everything_is_read_as_it_was_written() {
        Submission submission = new Submission(Reference.numbered(7),
                new Origin(new BranchId("north"), Optional.of("s"),
                        Optional.of(new Origin.Delivered("chat", "web", new StaffId("li")))),
                Optional.of(new ClientId("c")), Intake.WALK_IN, "chen",
                new Words(sealed("m"), Optional.of(sealed("p")), Optional.of(sealed("k"))), 2, Optional.of(NOON));
        Complaint full = new Complaint(submission, Set.of(new StaffId("li"), new StaffId("wang")),
                new ComplaintState.Duplicate(SORTING, "o"),
                List.of(HistoryEntry.of(HistoryEntry.What.FILED, NOON, "chen", Optional.empty()),
                        new HistoryEntry(HistoryEntry.What.UPDATED, NOON, "sun", Optional.of(sealed("soon")),
                                Optional.of(Way.PHONE)),
                        HistoryEntry.of(HistoryEntry.What.FOLLOWED, NOON, "sun", Optional.of(sealed("why")))),
                new Due(Optional.empty(), Optional.of(NOON)));

        complaints.file(full, List.of(), command("full"));

        assertThat(complaints.byId("full", ALL).orElseThrow().value()).isEqualTo(full);
    }

    @Test
    void a_classified_one_keeps_its_sorting() {
        filed("a", 1, "north", Optional.of(NOON));

        complaints.change("a", ALL, command("b"), read -> Change.silent(read.value().classify(SORTING,
                Set.of(), "sun", NOON, Optional.empty())));

        assertThat(complaints.byId("a", ALL).orElseThrow().value().state())
                .isEqualTo(new ComplaintState.Classified(SORTING));
    }

    @Test
    void every_state_is_kept() {
        List<ComplaintState> states = List.of(new ComplaintState.Classified(SORTING),
                new ComplaintState.Proposed(SORTING), new ComplaintState.Answered(SORTING),
                new ComplaintState.Closed(SORTING, Outcome.UNANSWERED), new ComplaintState.Duplicate(SORTING, "o"));

        for (int i = 0; i < states.size(); i++) {
            Complaint filed = complaint(i, "north", Optional.of(NOON));
            complaints.file(new Complaint(filed.submission(), filed.accused(), states.get(i), filed.history(),
                    filed.due()), List.of(), command("s" + i));

            assertThat(complaints.byId("s" + i, ALL).orElseThrow().value().state()).isEqualTo(states.get(i));
        }
    }

    @Test
    void no_two_have_the_same_reference() {
        filed("a", 1, "north", Optional.empty());

        assertThatThrownBy(() -> filed("b", 1, "north", Optional.empty())).isInstanceOf(DuplicateValue.class);
        assertThat(complaints.byId("b", ALL)).isEmpty();
    }

    @Test
    void walls_hold() {
        filed("a", 1, "north", Optional.empty());
        filed("b", 2, "south", Optional.empty());

        assertThat(complaints.byId("b", NORTH_ONLY)).isEmpty();
        assertThat(listed(all(10), NORTH_ONLY)).containsExactly("a");
    }

    @Test
    void they_come_by_due_time_and_those_without_one_last() {
        filed("a", 1, "north", Optional.empty());
        filed("c", 2, "north", Optional.of(NOON));
        filed("b", 3, "north", Optional.of(NOON));
        filed("d", 4, "north", Optional.of(NOON.minusSeconds(1)));
        filed("e", 5, "north", Optional.empty());

        List<Stored<Complaint>> first = complaints.list(all(4), NORTH_ONLY);

        assertThat(first).extracting(Stored::id).containsExactly("d", "b", "c", "a");
        assertThat(listed(all(4).behind(ComplaintQuery.Position.of(first.get(1))), ALL)).containsExactly("c", "a",
                "e");
        assertThat(listed(all(4).behind(ComplaintQuery.Position.of(first.getLast())), ALL)).containsExactly("e");
    }

    @Test
    void they_are_found_by_state_severity_reference_and_time() {
        filed("a", 1, "north", Optional.of(NOON));
        filed("b", 2, "north", Optional.of(NOON.plusSeconds(1)));
        complaints.change("b", ALL, command("x"), read -> Change.silent(read.value().classify(SORTING, Set.of(), "sun",
                NOON, Optional.empty())));

        assertThat(listed(new ComplaintQuery(Optional.of("Classified"), Optional.of(Severity.SEVERE), Optional.empty(),
                Optional.empty(), Optional.empty(), 9), ALL)).containsExactly("b");
        assertThat(listed(new ComplaintQuery(Optional.empty(), Optional.empty(), Optional.of(NOON), Optional.empty(),
                Optional.empty(), 9), ALL)).containsExactly("a");
        assertThat(listed(new ComplaintQuery(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(Reference.numbered(2)), Optional.empty(), 9), ALL)).containsExactly("b");
    }

    @Test
    void due_times_of_a_branch_are_reckoned_again_where_a_clock_runs() {
        filed("a", 1, "north", Optional.of(NOON));
        filed("b", 2, "north", Optional.empty());
        filed("c", 3, "south", Optional.of(NOON));

        complaints.reckonAgain(List.of(new BranchId("north")), NOON, ALL);

        assertThat(complaints.toReckon(NOON.minusMillis(1), ALL)).isEmpty();
        assertThat(complaints.toReckon(NOON, ALL)).extracting(Stored::id).containsExactly("a");
    }

    @Test
    void what_was_reckoned_is_not_reckoned_again() {
        filed("a", 1, "north", Optional.of(NOON));
        complaints.reckonAgain(List.of(new BranchId("north")), NOON, ALL);
        Stored<Complaint> read = complaints.toReckon(NOON, ALL).getFirst();

        boolean moved = complaints.reckoned(read, new Due(Optional.of(NOON.plusSeconds(9)), Optional.empty()));

        assertThat(moved).isTrue();
        assertThat(complaints.toReckon(NOON, ALL)).isEmpty();
        assertThat(complaints.byId("a", ALL).orElseThrow().value().due().next()).contains(NOON.plusSeconds(9));
    }

    @Test
    void who_reckoned_with_older_hours_does_not_write_that_over_newer_ones() {
        filed("a", 1, "north", Optional.of(NOON));
        complaints.reckonAgain(List.of(new BranchId("north")), NOON, ALL);
        Stored<Complaint> slow = complaints.toReckon(NOON, ALL).getFirst();
        complaints.reckonAgain(List.of(new BranchId("north")), NOON, ALL);

        assertThat(complaints.reckoned(slow, new Due(Optional.of(NOON), Optional.empty()))).isFalse();
        assertThat(complaints.reckoned(slow, new Due(Optional.of(NOON.plusSeconds(1)), Optional.empty()))).isFalse();
        assertThat(complaints.toReckon(NOON, ALL)).hasSize(1);
    }

    private void about(String id, long number, String reporter, Instant at) {
        Submission submission = new Submission(Reference.numbered(number),
                new Origin(new BranchId("north"), Optional.of("s"), Optional.empty()), Optional.empty(), Intake.LINK,
                reporter, new Words(sealed("matter"), Optional.empty(), Optional.empty()), 1, Optional.empty());
        complaints.file(new Complaint(submission, Set.of(), new ComplaintState.Received(Kind.COMPLAINT),
                List.of(HistoryEntry.of(HistoryEntry.What.FILED, at, reporter, Optional.empty())), Due.UNRECKONED),
                List.of(), command(id));
    }

    @Test
    void the_last_that_somebody_filed_about_a_session_is_found() {
        about("z", 1, "participant 1", NOON);
        about("m", 2, "participant 1", NOON.plusSeconds(60));
        about("a", 3, "participant 1", NOON.plusSeconds(30));
        about("q", 4, "participant 2", NOON.plusSeconds(90));

        assertThat(complaints.lastBy("s", "participant 1", NORTH_ONLY).map(Stored::id)).contains("m");
        assertThat(complaints.lastBy("s", "participant 1", LinkScope.of("south"))).isEmpty();
        assertThat(complaints.lastBy("t", "participant 1", ALL)).isEmpty();
    }
}
