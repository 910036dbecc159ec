package org.confidant.complaintservice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.testing.Together;
import org.confidant.platform.web.Command;
import org.junit.jupiter.api.Test;

/** What every store of measures promises. */
public abstract class MeasuresContract {
    private static final BranchScope ALL = Everywhere.because("test");
    private static final BranchScope NORTH_ONLY = LinkScope.of("north");
    private static final Instant NOON = Instant.parse("2026-05-11T04:00:00.123Z");
    private static final StaffId LI = new StaffId("li");
    private static final ClientId CLIENT = new ClientId("cl");

    private final Measures measures = measures();

    /** An empty one. */
    protected abstract Measures measures();

    private static Binary sealed(String text) {
        return new Binary(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Command command(String id, String hash) {
        return new Command(id, true, hash, "wang", OptionalLong.empty());
    }

    private static Measure measure(String branch, Treatment treatment, Instant at) {
        return Measure.of("c1", new BranchId(branch), treatment, new Proposal("wang", at, sealed("why")));
    }

    private Stored<Measure> ordered(String id, String branch, Treatment treatment, Instant at) {
        return measures.order(measure(branch, treatment, at), List.of(), command(id, "hash")).stored();
    }

    @Test
    void every_kind_is_read_as_it_was_written() {
        List<Treatment> all = List.of(new Treatment.Talk(LI), new Treatment.Training(LI, "listening"),
                new Treatment.Suspension(LI, NOON), new Treatment.Apology(CLIENT, sealed("sorry"), "hash"),
                new Treatment.Compensation(CLIENT, new Money(1, Currency.getInstance("JPY"))));

        assertThat(all).allSatisfy(treatment -> {
            String id = treatment.kind().word();
            ordered(id, "north", treatment, NOON);
            assertThat(measures.byId(id, ALL).orElseThrow().value()).isEqualTo(measure("north", treatment, NOON));
        });
    }

    @Test
    void every_state_is_read_as_it_was_written() {
        Measure first = measure("north", new Treatment.Talk(LI), NOON);
        Verdict verdict = new Verdict(true, "sun", NOON, Optional.of(sealed("well")));
        List<MeasureState> all = List.of(new MeasureState.Proposed(), new MeasureState.Declined(),
                new MeasureState.Ordered(), new MeasureState.Accepted(), new MeasureState.Refused("left"),
                new MeasureState.Done(Optional.of("held"), OptionalInt.of(0)),
                new MeasureState.Done(Optional.empty(), OptionalInt.empty()));

        assertThat(all).allSatisfy(state -> {
            Measure there = new Measure(first.complaint(), first.branch(), first.treatment(), first.proposal(), state,
                    NOON.plusSeconds(1), Optional.of(verdict), 7);
            String id = state.word() + all.indexOf(state);
            measures.order(there, List.of(), command(id, "hash"));
            assertThat(measures.byId(id, ALL).orElseThrow().value()).isEqualTo(there);
        });
    }

    @Test
    void of_many_orders_at_once_under_one_key_one_is_kept() {
        List<Created<Measure>> made = Together.all(IntStream.range(0, 8)
                .<Callable<Created<Measure>>>mapToObj(_ -> () -> measures.order(
                        measure("north", new Treatment.Talk(LI), NOON), List.of(), command("a", "hash")))
                .toList());

        assertThat(made.stream().filter(created -> !created.repeated())).hasSize(1);
        assertThat(measures.of("c1", ALL)).hasSize(1);
        assertThatThrownBy(() -> measures.orderedBefore(command("a", "another"))).isInstanceOf(Refusal.class);
    }

    @Test
    void walls_hold() {
        ordered("a", "north", new Treatment.Talk(LI), NOON);
        ordered("b", "south", new Treatment.Talk(LI), NOON);

        assertThat(measures.byId("b", NORTH_ONLY)).isEmpty();
        assertThat(measures.of("c1", NORTH_ONLY)).extracting(Stored::id).containsExactly("a");
    }

    @Test
    void those_of_a_complaint_come_oldest_first() {
        ordered("a", "north", new Treatment.Talk(LI), NOON.plusSeconds(1));
        ordered("c", "north", new Treatment.Talk(LI), NOON);
        ordered("b", "north", new Treatment.Talk(LI), NOON);

        assertThat(measures.of("c1", ALL)).extracting(Stored::id).containsExactly("b", "c", "a");
        assertThat(measures.of("c2", ALL)).isEmpty();
    }

    @Test
    void an_apology_is_found_by_its_link_alone() {
        ordered("a", "north", new Treatment.Apology(CLIENT, sealed("sorry"), "the hash"), NOON);
        ordered("b", "north", new Treatment.Talk(LI), NOON);

        assertThat(measures.byLink("the hash").orElseThrow().id()).isEqualTo("a");
        assertThat(measures.byLink("another")).isEmpty();
    }

    @Test
    void one_reply_that_comes_many_times_at_once_is_taken_once() {
        ordered("a", "north", new Treatment.Talk(LI), NOON);

        Together.all(IntStream.range(0, 3).<Callable<Stored<Measure>>>mapToObj(_ -> () -> measures.change("a", ALL,
                new Command("", false, "", "staff-service", OptionalLong.empty()),
                read -> Change.silent(read.value().hear(new Reply.Accepted(), 1, NOON)))).toList());

        assertThat(measures.byId("a", ALL).orElseThrow().value().state()).isEqualTo(new MeasureState.Accepted());
    }
}
