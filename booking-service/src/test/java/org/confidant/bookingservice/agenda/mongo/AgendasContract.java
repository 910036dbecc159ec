package org.confidant.bookingservice.agenda.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.confidant.bookingservice.agenda.AgendaClaim;
import org.confidant.bookingservice.agenda.AgendaDay;
import org.confidant.bookingservice.agenda.Agendas;
import org.confidant.bookingservice.agenda.BookingRef;
import org.confidant.bookingservice.agenda.Claim;
import org.confidant.bookingservice.agenda.ResourceId;
import org.confidant.platform.time.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What claims rely on, whatever keeps the agendas. */
abstract class AgendasContract {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final ResourceId LIN = ResourceId.practitioner("lin");
    private static final ResourceId GREEN = ResourceId.room("green");
    private static final ResourceId BLUE = ResourceId.room("blue");

    private Agendas agendas;

    abstract MongoDatabase database();

    @BeforeEach
    void empty() {
        database().drop();
        agendas = new MongoAgendas(database().withReadConcern(ReadConcern.LOCAL)); // a pull does not wait for more
    }

    @Test
    void claim_is_read_as_it_was_placed() {
        AgendaClaim claim = claim(LIN, "b1", 0, 60);

        assertThat(agendas.place(List.of(claim))).isOne();

        assertThat(agendas.in(Set.of(claim.agenda()))).containsExactly(claim);
    }

    @Test
    void placing_stops_at_the_first_that_overlaps() {
        agendas.place(List.of(claim(GREEN, "b1", 0, 60)));

        int placed = agendas
                .place(List.of(claim(LIN, "b2", 30, 60), claim(GREEN, "b2", 30, 60), claim(BLUE, "b2", 30, 60)));

        assertThat(placed).isOne();
        assertThat(bookingsIn(LIN)).containsExactly("b2");
        assertThat(bookingsIn(GREEN)).containsExactly("b1");
        assertThat(bookingsIn(BLUE)).isEmpty();
    }

    @Test
    void times_that_touch_do_not_overlap() {
        agendas.place(List.of(claim(LIN, "b1", 0, 60)));

        assertThat(agendas.place(List.of(claim(LIN, "b2", 60, 60)))).isOne();
        assertThat(agendas.place(List.of(claim(LIN, "b3", -60, 60)))).isOne();
    }

    @Test
    void time_within_and_time_around_overlap() {
        agendas.place(List.of(claim(LIN, "b1", 0, 60)));

        assertThat(agendas.place(List.of(claim(LIN, "b2", 20, 10)))).isZero();
        assertThat(agendas.place(List.of(claim(LIN, "b2", -10, 90)))).isZero();
    }

    @Test
    void own_claims_do_not_count() {
        agendas.place(List.of(claim(LIN, "b1", 0, 60)));

        assertThat(agendas.place(List.of(claim(LIN, "b1", 15, 60)))).isOne();
    }

    @Test
    void overlapping_claim_of_another_booking_is_found() {
        AgendaClaim there = claim(LIN, "b1", 0, 60);
        agendas.place(List.of(there));

        assertThat(agendas.overlapping(claim(LIN, "b2", 30, 60))).contains(there);
        assertThat(agendas.overlapping(claim(LIN, "b1", 30, 60))).isEmpty();
        assertThat(agendas.overlapping(claim(LIN, "b2", 60, 60))).isEmpty();
        assertThat(agendas.overlapping(claim(GREEN, "b2", 0, 60))).isEmpty();
    }

    @Test
    void claims_are_pulled_by_id_and_others_stay() {
        AgendaClaim early = claim(LIN, "b1", 0, 60);
        AgendaClaim late = claim(LIN, "b1", 60, 60);
        AgendaClaim room = claim(GREEN, "b1", 0, 60);
        agendas.place(List.of(early, late, room));

        agendas.pull(List.of(early.ref(), room.ref()));
        agendas.pull(List.of(early.ref()));

        assertThat(agendas.in(Set.of(early.agenda(), room.agenda()))).containsExactly(late);
    }

    @Test
    void many_agendas_are_read_at_once() {
        List<AgendaClaim> claims = IntStream.range(0, 300)
                .mapToObj(i -> claim(ResourceId.practitioner("p" + i), "b" + i, 0, 60)).toList();
        agendas.place(claims);

        Set<AgendaDay> days = Set.copyOf(claims.stream().map(AgendaClaim::agenda).toList());

        assertThat(agendas.in(days)).containsExactlyInAnyOrderElementsOf(claims);
    }

    @Test
    void pages_come_in_the_order_of_days_and_end() {
        AgendaClaim first = claim(LIN, "b1", 0, 60);
        AgendaClaim second = claim(LIN, "b2", 24 * 60, 60);
        AgendaClaim before = claim(LIN, "b3", -48 * 60, 60);
        agendas.place(List.of(second, first, before));

        Agendas.Page one = agendas.after("2026-03-01", 1);
        Agendas.Page two = agendas.after(one.end().orElseThrow(), 1);
        Agendas.Page three = agendas.after(two.end().orElseThrow(), 1);

        assertThat(one.claims()).containsExactly(first);
        assertThat(two.claims()).containsExactly(second);
        assertThat(three).isEqualTo(new Agendas.Page(List.of(), Optional.empty()));
    }

    private List<String> bookingsIn(ResourceId resource) {
        return agendas.in(Set.of(claim(resource, "", 0, 1).agenda())).stream()
                .map(claim -> claim.claim().booking().id()).toList();
    }

    private static AgendaClaim claim(ResourceId resource, String booking, int from, int length) {
        var slot = TimeSlot.starting(NINE.plus(Duration.ofMinutes(from)), Duration.ofMinutes(length));
        return new AgendaClaim(AgendaDay.touchedBy(resource, slot).getFirst(),
                new Claim(booking + from + resource, new BookingRef(booking), slot, NINE.minusSeconds(1)));
    }
}
