package org.confidant.complaintservice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.testing.Together;
import org.confidant.platform.web.Command;
import org.junit.jupiter.api.Test;

/** What every store of interim measures promises. */
public abstract class InterimMeasuresContract {
    private static final BranchScope ALL = Everywhere.because("test");
    private static final Instant NOON = Instant.parse("2026-05-11T04:00:00.123Z");
    private static final Duration HOLDS = Duration.ofDays(14);

    private final InterimMeasures interims = interims();

    /** An empty one. */
    protected abstract InterimMeasures interims();

    private static Command command(String id, String hash) {
        return new Command(id, true, hash, "wang", OptionalLong.empty());
    }

    private static InterimMeasure interim(String branch, String practitioner, Instant at, String first) {
        return InterimMeasure.of("c1", new BranchId(branch), new StaffId(practitioner),
                new Proposal("wang", at, new Binary("why".getBytes(StandardCharsets.UTF_8))), first);
    }

    private Optional<Stored<InterimMeasure>> made(String id, String branch, Instant at) {
        return interims.make(id, interim(branch, id, at, "k" + id), List.of(), command("k" + id, "hash"));
    }

    @Test
    void everything_is_read_as_it_was_written() {
        InterimMeasure known = interim("north", "li", NOON, "k").hear(new InterimMeasure.Known(NOON, NOON,
                List.of(new Booked("b1", NOON, NOON.plusSeconds(3000)))), 3);

        interims.make("a", known, List.of(), command("k", "hash"));

        assertThat(interims.byId("a", ALL).orElseThrow().value()).isEqualTo(known);
    }

    @Test
    void of_many_made_at_once_one_is_kept() {
        List<Optional<Stored<InterimMeasure>>> made = Together.all(IntStream.range(0, 8)
                .<Callable<Optional<Stored<InterimMeasure>>>>mapToObj(_ -> () -> made("a", "north", NOON)).toList());

        assertThat(made.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(interims.of("c1", ALL)).hasSize(1);
    }

    @Test
    void the_command_that_made_it_finds_it_and_another_body_is_refused() {
        made("a", "north", NOON);

        assertThat(interims.madeBefore("a", command("ka", "hash")).id()).isEqualTo("a");
        assertThatThrownBy(() -> interims.madeBefore("a", command("ka", "another"))).isInstanceOf(Refusal.class);
    }

    @Test
    void walls_hold() {
        made("a", "north", NOON);
        made("b", "south", NOON);

        assertThat(interims.byId("b", LinkScope.of("north"))).isEmpty();
        assertThat(interims.of("c1", LinkScope.of("north"))).extracting(Stored::id).containsExactly("a");
    }

    @Test
    void those_that_are_live_come_by_their_end_and_each_once() {
        made("c", "north", NOON);
        made("a", "north", NOON.plusSeconds(1));
        made("b", "south", NOON);
        made("d", "north", NOON.minusSeconds(1));

        List<Stored<InterimMeasure>> live = interims.live(NOON.plus(HOLDS).minusMillis(1), Optional.empty(), ALL);

        assertThat(live).extracting(Stored::id).containsExactly("b", "c", "a");
        assertThat(interims.live(NOON, Optional.of(live.getFirst()), ALL)).extracting(Stored::id)
                .containsExactly("c", "a");
        assertThat(interims.live(NOON, Optional.of(live.getLast()), ALL)).isEmpty();
    }

    @Test
    void the_same_command_renews_once() {
        made("a", "north", NOON);
        Proposal later = new Proposal("wang", NOON.plusSeconds(60), interim("north", "a", NOON, "k").proposal()
                .reason());

        long first = interims.change("a", ALL, command("r", "hash"),
                read -> Change.silent(read.value().renew(later))).version();
        long again = interims.change("a", ALL, command("r", "hash"),
                read -> Change.silent(read.value().renew(later))).version();

        assertThat(again).isEqualTo(first);
        assertThat(interims.byId("a", ALL).orElseThrow().value().until()).isEqualTo(later.at().plus(HOLDS));
    }
}
