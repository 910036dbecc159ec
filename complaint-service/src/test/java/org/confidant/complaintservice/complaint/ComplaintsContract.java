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
import org.confidant.complaintservice.clock.ClockName;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.complaint.investigation.Charge;
import org.confidant.complaintservice.complaint.investigation.Group;
import org.confidant.complaintservice.complaint.investigation.Hearing;
import org.confidant.complaintservice.complaint.investigation.Investigation;
import org.confidant.complaintservice.complaint.investigation.Result;
import org.confidant.complaintservice.complaint.investigation.Stage;
import org.confidant.complaintservice.complaint.investigation.Verdict;
import org.confidant.complaintservice.complaint.investigation.Vote;
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
        Submission submission = new Submission(Reference.numbered(number),
                Origin.of(new BranchId(branch), Optional.empty()),
                Optional.empty(), Intake.PHONE, "chen",
                new Words(sealed("matter"), Optional.empty(), Optional.empty()), 1, false, Optional.empty());
        return new Complaint(submission, Set.of(), new ComplaintState.Received(Kind.COMPLAINT, Severity.NORMAL),
                List.of(HistoryEntry.of(HistoryEntry.What.FILED, NOON, "chen", Optional.empty())),
                new Due(due, Optional.empty(), Optional.empty(), Optional.empty()), Alerts.NONE, Following.NONE,
                Optional.empty());
    }

    private Stored<Complaint> filed(String id, long number, String branch, Optional<Instant> due) {
        return complaints.file(complaint(number, branch, due), List.of(), command(id)).stored();
    }

    private static Investigation investigation() {
        Hearing stated = new Hearing(new StaffId("li"), 2, NOON, Optional.of(new Hearing.Closing(3, true)));
        Vote vote = new Vote(new StaffId("sun"), 1, Verdict.UPHELD, List.of("skill"), Optional.of(Stage.OPENING), 4);
        Vote dissent = new Vote(new StaffId("he"), 1, Verdict.NOT, List.of(), Optional.empty(), 5);
        return new Investigation(
                new Group(List.of(new StaffId("he"), new StaffId("sun")), Set.of(new StaffId("zhou")), true,
                        NOON.plusSeconds(9), 3, 2),
                List.of(new Charge(sealed("charge"), 2), new Charge(sealed("other"), 6)),
                List.of(stated, new Hearing(new StaffId("wang"), 6, NOON, Optional.empty())),
                2, List.of(vote, dissent),
                Optional.of(new Result(Verdict.UPHELD, 1, List.of("skill"), List.of(Stage.OPENING))));
    }

    private void investigated(String id) {
        complaints.change(id, ALL, command("i" + id), read -> Change.silent(read.value().investigated(investigation(),
                List.of())));
    }

    @Test
    void a_list_shows_whatever_decides_who_may_see_it() {
        filed("a", 1, "north", Optional.of(NOON));
        investigated("a");

        Complaint listed = complaints.list(all(9), ALL).getFirst().value();
        Complaint whole = complaints.byId("a", ALL).orElseThrow().value();

        assertThat(listed.accused()).isEqualTo(whole.accused());
        assertThat(listed.state()).isEqualTo(whole.state());
        assertThat(listed.origin()).isEqualTo(whole.origin());
        assertThat(listed.submission().reporter()).isEqualTo(whole.submission().reporter());
        assertThat(listed.investigation()).isEqualTo(whole.investigation());
        assertThat(listed.history()).extracting(HistoryEntry::what).isEqualTo(whole.history().stream()
                .map(HistoryEntry::what).toList());
        assertThat(listed.submission().words().matter().getData()).isEmpty();
    }

    private List<String> ofMember(String member, Instant now, BranchScope scope) {
        return complaints.ofMember(new StaffId(member), now, all(9), scope).stream().map(Stored::id).toList();
    }

    @Test
    void members_find_theirs_by_due_time_as_long_as_their_time_lasts() {
        filed("a", 1, "north", Optional.of(NOON.plusSeconds(1)));
        filed("b", 2, "south", Optional.of(NOON));
        filed("c", 3, "north", Optional.of(NOON));
        investigated("a");
        investigated("b");

        assertThat(ofMember("sun", NOON, ALL)).containsExactly("b", "a");
        assertThat(ofMember("sun", NOON, NORTH_ONLY)).containsExactly("a");
        assertThat(ofMember("sun", NOON.plusSeconds(9), ALL)).isEmpty();
        assertThat(ofMember("zhou", NOON, ALL)).isEmpty();
    }

    @Test
    void the_highest_round_archive_service_knows_is_kept_whatever_is_decided_meanwhile() {
        filed("a", 1, "north", Optional.of(NOON));
        investigated("a");

        complaints.change("a", ALL, command("x"), read -> {
            assertThat(complaints.accessKnown("a", 3, ALL)).isTrue();
            return Change.silent(read.value().investigated(investigation().ended(), List.of()));
        });
        complaints.accessKnown("a", 1, ALL);

        assertThat(complaints.byId("a", ALL).orElseThrow().value().investigation().orElseThrow().group().known())
                .isEqualTo(3);
        assertThat(complaints.byId("a", ALL).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void nothing_is_known_of_a_group_that_does_not_exist() {
        filed("a", 1, "north", Optional.of(NOON));

        assertThat(complaints.accessKnown("a", 1, ALL)).isFalse();
        assertThat(complaints.accessKnown("b", 1, ALL)).isFalse();
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
                new Origin(new BranchId("north"), Optional.of("s"), Optional.of("b"),
                        Optional.of(new Origin.Delivered("chat", "web", new StaffId("li")))),
                Optional.of(new ClientId("c")), Intake.WALK_IN, "chen",
                new Words(sealed("m"), Optional.of(sealed("p")), Optional.of(sealed("k"))), 2, true, Optional.of(NOON));
        Complaint full = new Complaint(submission, Set.of(new StaffId("li"), new StaffId("wang")),
                new ComplaintState.Duplicate(SORTING, "o"),
                List.of(HistoryEntry.of(HistoryEntry.What.FILED, NOON, "chen", Optional.empty()),
                        new HistoryEntry(HistoryEntry.What.UPDATED, NOON, "sun", Optional.of(sealed("soon")),
                                Optional.of(Way.PHONE)),
                        HistoryEntry.sorted(HistoryEntry.What.FOLLOWED, NOON, "sun", Optional.of(sealed("why")),
                                new Changed(Set.of(new StaffId("li")), Set.of(new StaffId("qian")), true))),
                new Due(Optional.empty(), Optional.of(NOON.plusSeconds(3)), Optional.of(NOON), Optional.of(NOON)),
                new Alerts(Optional.of(Danger.MINOR),
                        List.of(new Alert(ClockName.SOLUTION, NOON, Alert.Level.BREACH))),
                new Following(List.of(new FollowLink("hash", NOON)), Optional.of(new Echo("o", 2, NOON)),
                        Optional.of(2), Optional.of(NOON)),
                Optional.of(investigation()));

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
                new ComplaintState.Closed(SORTING, Outcome.UNANSWERED), new ComplaintState.Closed(Kind.COMPLAINT,
                        Severity.NORMAL, Optional.empty(), Outcome.WITHDRAWN),
                new ComplaintState.Duplicate(SORTING, "o"));

        for (int i = 0; i < states.size(); i++) {
            Complaint filed = complaint(i, "north", Optional.of(NOON));
            complaints.file(new Complaint(filed.submission(), filed.accused(), states.get(i), filed.history(),
                    filed.due(), Alerts.NONE, Following.NONE, Optional.empty()), List.of(), command("s" + i));

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
    void open_groups_of_a_member_or_an_accused_are_looked_at_again() {
        for (String id : List.of("a", "b", "c")) {
            filed(id, id.charAt(0), "north", Optional.empty());
            investigated(id);
        }
        complaints.change("b", ALL, command("x"), read -> Change.silent(read.value().classify(SORTING,
                Set.of(new StaffId("li")), "sun", NOON, Optional.empty())));
        complaints.change("c", ALL, command("y"), read -> Change.silent(
                read.value().investigated(investigation().ended(), List.of())));

        complaints.reckonGroups(new StaffId("li"), NOON, ALL);
        List<String> ofAccused = complaints.toReckon(NOON, ALL).stream().map(Stored::id).toList();
        complaints.reckonGroups(new StaffId("sun"), NOON, ALL);

        assertThat(ofAccused).containsExactly("b");
        assertThat(complaints.toReckon(NOON, ALL)).extracting(Stored::id).containsExactlyInAnyOrder("a", "b");
        assertThat(complaints.toReckon(NOON.minusMillis(1), ALL)).isEmpty();
    }

    private Stored<Complaint> alertAt(String id, long number, Optional<Instant> at) {
        Complaint complaint = complaint(number, "north", Optional.of(NOON));
        return complaints
                .file(complaint.due(new Due(Optional.of(NOON), at, Optional.empty(), Optional.empty())), List.of(),
                        command(id))
                .stored();
    }

    @Test
    void those_of_which_staff_must_hear_come_first_things_first() {
        alertAt("a", 1, Optional.of(NOON));
        alertAt("b", 2, Optional.of(NOON.minusMillis(1)));
        alertAt("c", 3, Optional.of(NOON.plusMillis(1)));
        alertAt("d", 4, Optional.empty());

        assertThat(complaints.toAlert(NOON, ALL)).extracting(Stored::id).containsExactly("b", "a");
        assertThat(complaints.toAlert(NOON.minusMillis(2), ALL)).isEmpty();
    }

    @Test
    void of_two_who_tell_staff_the_same_one_is_too_late() {
        Stored<Complaint> read = alertAt("a", 1, Optional.of(NOON));
        Change<Complaint> told = Change.silent(read.value()
                .alerted(List.of(new Alert(ClockName.SOLUTION, NOON, Alert.Level.WARNING)))
                .due(new Due(Optional.of(NOON), Optional.empty(), Optional.empty(), Optional.empty())));

        assertThat(complaints.write(read, told)).isTrue();
        assertThat(complaints.write(read, told)).isFalse();
        assertThat(complaints.toAlert(NOON, ALL)).isEmpty();
        assertThat(complaints.byId("a", ALL).orElseThrow().value().alerts().told()).hasSize(1);
    }

    @Test
    void a_link_finds_the_complaint_that_minted_it() {
        filed("a", 1, "north", Optional.of(NOON));
        filed("b", 2, "north", Optional.of(NOON));
        complaints.change("b", ALL, command("x"), read -> Change.silent(read.value().with(
                read.value().following().minted(new FollowLink("first", NOON)).minted(new FollowLink("hash", NOON)))));

        assertThat(complaints.byLink("first").orElseThrow().id()).isEqualTo("b");
        assertThat(complaints.byLink("hash").orElseThrow().id()).isEqualTo("b");
        assertThat(complaints.byLink("other")).isEmpty();
    }

    @Test
    void what_silence_may_have_ended_is_found_by_its_time_and_reckoned_again_like_a_clock() {
        filed("a", 1, "north", Optional.empty());
        filed("b", 2, "north", Optional.empty());
        complaints.change("b", ALL, command("x"), read -> Change.silent(
                read.value().due(new Due(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(NOON)))));

        complaints.reckonAgain(List.of(new BranchId("north")), NOON, ALL);
        boolean moved = complaints.reckoned(complaints.toReckon(NOON, ALL).getFirst(),
                new Due(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(NOON.plusSeconds(1))));

        assertThat(moved).isTrue();
        assertThat(complaints.toClose(NOON, ALL)).isEmpty();
        assertThat(complaints.toClose(NOON.plusSeconds(1), ALL)).extracting(Stored::id).containsExactly("b");
    }

    @Test
    void those_that_follow_another_one_come_in_order_and_only_while_they_do() {
        for (String id : List.of("c", "b", "d")) {
            filed(id, id.charAt(0), "north", Optional.of(NOON));
            complaints.change(id, ALL, command("x" + id), read -> Change.silent(
                    read.value().follow("o", SORTING, Set.of(), "sun", NOON, Optional.empty())));
        }
        complaints.change("d", ALL, command("y"), read -> Change.silent(
                read.value().classify(SORTING, Set.of(), "sun", NOON, Optional.of(sealed("why")))));

        assertThat(complaints.following("o", "", ALL)).extracting(Stored::id).containsExactly("b", "c");
        assertThat(complaints.following("o", "b", ALL)).extracting(Stored::id).containsExactly("c");
        assertThat(complaints.following("p", "", ALL)).isEmpty();
    }

    @Test
    void a_mark_goes_unless_something_happened_since_it_was_read() {
        filed("a", 1, "north", Optional.of(NOON));
        filed("b", 2, "north", Optional.of(NOON));
        for (String id : List.of("a", "b")) {
            complaints.change(id, ALL, command("x" + id), read -> Change.silent(
                    read.value().follow("o", SORTING, Set.of(), "sun", NOON, Optional.empty())));
        }
        List<Stored<Complaint>> marked = complaints.toSpread(ALL);
        complaints.change("b", ALL, command("y"), read -> Change.silent(
                read.value().classify(SORTING, Set.of(), "sun", NOON, Optional.of(sealed("why")))));

        marked.forEach(complaints::spread);

        assertThat(marked).extracting(Stored::id).containsExactlyInAnyOrder("a", "b");
        assertThat(complaints.toSpread(ALL)).extracting(Stored::id).containsExactly("b");
        assertThat(complaints.byId("a", ALL).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void what_nobody_asked_for_is_written_to_the_version_that_was_read_alone() {
        Stored<Complaint> read = filed("a", 1, "north", Optional.of(NOON));

        boolean first = complaints.write(read, Change.silent(read.value()));
        boolean second = complaints.write(read, Change.silent(read.value()));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    @Test
    void what_was_reckoned_is_not_reckoned_again() {
        filed("a", 1, "north", Optional.of(NOON));
        complaints.reckonAgain(List.of(new BranchId("north")), NOON, ALL);
        Stored<Complaint> read = complaints.toReckon(NOON, ALL).getFirst();

        boolean moved = complaints.reckoned(read,
                new Due(Optional.of(NOON.plusSeconds(9)), Optional.empty(), Optional.empty(), Optional.empty()));

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

        assertThat(complaints.reckoned(slow,
                new Due(Optional.of(NOON), Optional.empty(), Optional.empty(), Optional.empty()))).isFalse();
        assertThat(complaints.reckoned(slow,
                new Due(Optional.of(NOON.plusSeconds(1)), Optional.empty(), Optional.empty(), Optional.empty())))
                .isFalse();
        assertThat(complaints.toReckon(NOON, ALL)).hasSize(1);
    }

    private void about(String id, long number, String reporter, Instant at) {
        Submission submission = new Submission(Reference.numbered(number),
                new Origin(new BranchId("north"), Optional.of("s"), Optional.empty(),
                        Optional.empty()),
                Optional.empty(), Intake.LINK,
                reporter, new Words(sealed("matter"), Optional.empty(), Optional.empty()), 1, false, Optional.empty());
        complaints.file(
                new Complaint(submission, Set.of(), new ComplaintState.Received(Kind.COMPLAINT, Severity.NORMAL),
                        List.of(HistoryEntry.of(HistoryEntry.What.FILED, at, reporter, Optional.empty())),
                        Due.UNRECKONED, Alerts.NONE,
                        Following.NONE, Optional.empty()),
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
