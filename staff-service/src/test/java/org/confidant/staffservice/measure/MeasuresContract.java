package org.confidant.staffservice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.crypto.TestKeys;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.testing.Together;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.staff.StaffId;
import org.junit.jupiter.api.Test;

/** What every store of measures promises. */
public abstract class MeasuresContract {
    private static final BranchScope ALL = Everywhere.because("test");
    private static final BranchScope NORTH = LinkScope.of("north");

    protected final SubjectKeys keys = TestKeys.subjectKeys();
    private final Measures measures = measures(keys);

    /** An empty one. */
    protected abstract Measures measures(SubjectKeys personal);

    private Stored<Measure> opened(Measure ordered, Instant at) {
        measures.add(ordered, List.of());
        return step(ordered.id(), measure -> measure.accepted(at));
    }

    private Stored<Measure> step(MeasureId id, UnaryOperator<Measure> step) {
        Stored<Measure> read = measures.find(id, ALL).orElseThrow();
        return measures.write(read, Change.silent(step.apply(read.value()))).orElseThrow();
    }

    private List<String> listed(MeasureKind kind, Set<MeasureState> states, Optional<Measures.Position> after,
            BranchScope scope) {
        return measures.list(new Measures.Selection(kind, states, new StaffId("wu"), after, 10), scope).stream()
                .map(Stored::id).toList();
    }

    private static Command command(String id) {
        return new Command(id, true, "hash", "zhou", OptionalLong.empty());
    }

    @Test
    void what_was_written_is_read_again() {
        Measure training = opened(Ordered.training("m", "north"), Ordered.NOON).value()
                .completed(Ordered.failed("zhou", 40)).completed(Ordered.failed("wu", 50)).ended(Ordered.NOON);
        step(training.id(), measure -> training);
        Measure suspension = Ordered.suspension("s", Ordered.LI, "north", Ordered.NOON);
        measures.add(suspension, List.of());
        Measure talk = opened(Ordered.talk("t", "north"), Ordered.NOON).value().completed(Ordered.held("zhou"));
        step(talk.id(), measure -> talk);

        assertThat(measures.find(training.id(), NORTH).orElseThrow().value()).isEqualTo(training);
        assertThat(measures.find(suspension.id(), NORTH).orElseThrow().value()).isEqualTo(suspension);
        assertThat(measures.find(talk.id(), NORTH).orElseThrow().value()).isEqualTo(talk);
    }

    @Test
    void ordered_twice_it_is_there_once_as_it_was_first() {
        boolean first = measures.add(Ordered.training("m", "north"), List.of()).repeated();
        boolean second = measures.add(Ordered.talk("m", "south"), List.of()).repeated();

        assertThat(first).isFalse();
        assertThat(second).isTrue();
        assertThat(measures.find(new MeasureId("m"), ALL).orElseThrow().value().order().kind())
                .isEqualTo(MeasureKind.TRAINING);
    }

    @Test
    void another_branch_finds_and_changes_nothing() {
        opened(Ordered.training("m", "south"), Ordered.NOON);

        assertThat(measures.find(new MeasureId("m"), NORTH)).isEmpty();
        assertThat(listed(MeasureKind.TRAINING, MeasureState.TO_DO, Optional.empty(), NORTH)).isEmpty();
        assertThatThrownBy(() -> measures.change(new MeasureId("m"), NORTH, command("c"),
                read -> Change.silent(read.value().ended(Ordered.NOON)))).isInstanceOf(Refusal.class);
    }

    @Test
    void they_are_listed_by_opening_kind_and_state_page_by_page() {
        opened(Ordered.training("c", "north"), Ordered.NOON.plusSeconds(1));
        opened(Ordered.training("b", "north"), Ordered.NOON.plusSeconds(1));
        opened(Ordered.training("d", "north"), Ordered.NOON);
        opened(Ordered.talk("t", "north"), Ordered.NOON);
        measures.add(Ordered.training("not-yet", "north"), List.of());
        opened(Ordered.training("e", "north"), Ordered.NOON);
        step(new MeasureId("e"), measure -> measure.completed(Ordered.passed("zhou", 80)));
        step(new MeasureId("b"), measure -> measure.completed(Ordered.failed("zhou", 8)));

        assertThat(listed(MeasureKind.TRAINING, MeasureState.TO_DO, Optional.empty(), NORTH))
                .containsExactly("d", "b", "c");
        assertThat(listed(MeasureKind.TRAINING, MeasureState.TO_DO,
                Optional.of(new Measures.Position(Ordered.NOON.plusSeconds(1), "b")), NORTH)).containsExactly("c");
        assertThat(listed(MeasureKind.TRAINING, MeasureState.DONE, Optional.empty(), NORTH)).containsExactly("e");
        assertThat(listed(MeasureKind.TALK, MeasureState.TO_DO, Optional.empty(), NORTH)).containsExactly("t");
    }

    @Test
    void nobody_finds_their_own_in_the_list() {
        opened(Ordered.talk("others", "north"), Ordered.NOON);
        opened(Ordered.talk("own", new StaffId("wu"), "north"), Ordered.NOON);

        assertThat(listed(MeasureKind.TALK, MeasureState.TO_DO, Optional.empty(), NORTH)).containsExactly("others");
        assertThat(listed(MeasureKind.TALK, MeasureState.TO_DO, Optional.empty(), ALL)).containsExactly("others");
    }

    @Test
    void suspensions_whose_time_is_up_are_found_while_they_last() {
        opened(Ordered.suspension("now", Ordered.LI, "north", Ordered.NOON), Ordered.NOON);
        opened(Ordered.suspension("later", Ordered.LI, "north", Ordered.NOON.plusMillis(1)), Ordered.NOON);
        opened(Ordered.suspension("over", Ordered.LI, "north", Ordered.NOON), Ordered.NOON);
        step(new MeasureId("over"), measure -> measure.ended(Ordered.NOON));
        measures.add(Ordered.suspension("not-yet", Ordered.LI, "north", Ordered.NOON), List.of());
        opened(Ordered.training("training", "north"), Ordered.NOON);

        assertThat(measures.expired(Ordered.NOON, ALL)).extracting(Stored::id).containsExactly("now");
    }

    @Test
    void what_is_pending_with_somebody_is_found() {
        measures.add(Ordered.training("ordered", "north"), List.of());
        opened(Ordered.talk("open", "south"), Ordered.NOON);
        opened(Ordered.training("failed", "north"), Ordered.NOON);
        step(new MeasureId("failed"), measure -> measure.completed(Ordered.failed("zhou", 8)));
        opened(Ordered.talk("over", "north"), Ordered.NOON);
        step(new MeasureId("over"), measure -> measure.ended(Ordered.NOON));
        opened(Ordered.training("other", new StaffId("wu"), "north"), Ordered.NOON);

        assertThat(measures.pendingOf(Ordered.LI, ALL)).extracting(Stored::id).containsExactlyInAnyOrder("ordered",
                "open", "failed");
    }

    @Test
    void of_two_writes_of_one_version_one_is_refused() {
        Stored<Measure> read = opened(Ordered.training("m", "north"), Ordered.NOON);

        assertThat(measures.write(read, Change.silent(read.value().ended(Ordered.NOON)))).isPresent();
        assertThat(measures.write(read, Change.silent(read.value().ended(Ordered.NOON)))).isEmpty();
    }

    @Test
    void of_two_exams_at_once_one_is_written() {
        MeasureId id = opened(Ordered.training("m", "north"), Ordered.NOON).value().id();
        List<Callable<Boolean>> examiners = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(n -> () -> {
            try {
                measures.change(id, ALL, command("c" + n), read -> Change.silent(
                        read.value().completed(Ordered.passed("zhou" + n, n))));
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        }).toList();

        assertThat(Together.all(examiners)).containsOnlyOnce(true);
        assertThat(measures.find(id, ALL).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void words_about_somebody_are_gone_with_their_key() {
        opened(Ordered.training("m", "north"), Ordered.NOON);

        keys.destroy(Ordered.LI.value(), Ordered.NOON);

        Order order = measures.find(new MeasureId("m"), ALL).orElseThrow().value().order();
        assertThat(order.course()).isEmpty();
        assertThat(order.causes()).isEmpty();
        assertThat(order.kind()).isEqualTo(MeasureKind.TRAINING);
    }
}
