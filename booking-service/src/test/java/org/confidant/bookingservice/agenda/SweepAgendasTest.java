package org.confidant.bookingservice.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.confidant.bookingservice.agenda.AgendaFixture.GREEN_ROOM;
import static org.confidant.bookingservice.agenda.AgendaFixture.LIN;
import static org.confidant.bookingservice.agenda.AgendaFixture.MINE;
import static org.confidant.bookingservice.agenda.AgendaFixture.OTHER;
import static org.confidant.bookingservice.agenda.AgendaFixture.live;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepAgendasTest {
    private final AgendaFixture world = new AgendaFixture();
    private final AgendasInMemory agendas = new AgendasInMemory();
    private final SweepAgendas sweeper = new SweepAgendas(agendas, world.bookings, world.met::add, world.clock, 1);

    @Test
    void claim_that_is_stood_on_stays() {
        world.bookings.put(OTHER, live(1, place(OTHER, LIN, 100)));

        assertThat(sweeper.sweepPage()).isZero();
        assertThat(agendas.all()).hasSize(1);
    }

    @Test
    void young_claim_stays() {
        place(OTHER, LIN, 29);

        assertThat(sweeper.sweepPage()).isZero();
    }

    @Test
    void abandoned_claim_goes_and_its_owner_can_no_longer_commit() {
        place(OTHER, LIN, 30);

        assertThat(sweeper.sweepPage()).isOne();

        assertThat(agendas.all()).isEmpty();
        assertThat(world.bookings.standing(OTHER)).isEqualTo(Standing.unborn(1));
    }

    @Test
    void pages_follow_each_other_and_begin_anew() {
        place(OTHER, GREEN_ROOM, 30);
        place(MINE, LIN, 30);

        assertThat(sweeper.sweepPage()).isOne();
        assertThat(sweeper.sweepPage()).isOne();
        assertThat(sweeper.sweepPage()).isZero();

        place(OTHER, LIN, 30);
        assertThat(sweeper.sweepPage()).isOne();
    }

    @Test
    void days_that_are_gone_are_left_alone() {
        place(OTHER, LIN, 30);
        world.now = world.now.plus(Duration.ofDays(3));
        var later = new SweepAgendas(agendas, world.bookings, world.met::add, world.clock, 1);

        assertThat(later.sweepPage()).isZero();
        assertThat(agendas.all()).hasSize(1);
    }

    private AgendaClaim place(BookingRef booking, ResourceId resource, int age) {
        AgendaClaim claim = world.claimOf(booking, resource, age);
        agendas.place(List.of(claim));
        return claim;
    }
}
