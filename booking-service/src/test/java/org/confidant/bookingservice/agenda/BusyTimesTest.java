package org.confidant.bookingservice.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.confidant.bookingservice.agenda.AgendaFixture.GREEN_ROOM;
import static org.confidant.bookingservice.agenda.AgendaFixture.LIN;
import static org.confidant.bookingservice.agenda.AgendaFixture.MINE;
import static org.confidant.bookingservice.agenda.AgendaFixture.NINE;
import static org.confidant.bookingservice.agenda.AgendaFixture.OTHER;
import static org.confidant.bookingservice.agenda.AgendaFixture.live;
import static org.confidant.bookingservice.agenda.AgendaFixture.runOut;
import static org.confidant.bookingservice.agenda.AgendaFixture.slot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.platform.time.TimeSlot;
import org.junit.jupiter.api.Test;

class BusyTimesTest {
    private final AgendaFixture world = new AgendaFixture();
    private final AgendasInMemory agendas = new AgendasInMemory();
    private final BusyTimes busyTimes = new BusyTimes(agendas, world.bookings, world.clock);

    @Test
    void booked_time_is_hidden() {
        world.bookings.put(OTHER, live(1, place(OTHER, 100)));

        assertThat(busy()).isEqualTo(Map.of(LIN, List.of(slot(60))));
    }

    @Test
    void time_that_somebody_may_be_about_to_book_is_hidden() {
        place(OTHER, 29);

        assertThat(busy()).containsOnlyKeys(LIN);
    }

    @Test
    void abandoned_claim_hides_nothing_and_stays() {
        place(OTHER, 30);

        assertThat(busy()).isEmpty();
        assertThat(agendas.all()).hasSize(1);
    }

    @Test
    void hold_that_has_run_out_hides_nothing() {
        world.bookings.put(OTHER, runOut(1, place(OTHER, 100)));

        assertThat(busy()).isEmpty();
    }

    @Test
    void booking_that_is_over_hides_nothing() {
        place(OTHER, 1);
        world.bookings.put(OTHER, Standing.over(2));

        assertThat(busy()).isEmpty();
    }

    @Test
    void booking_to_be_moved_does_not_stand_in_its_own_way() {
        world.bookings.put(MINE, live(1, place(MINE, 100)));

        assertThat(busyTimes.of(List.of(LIN), List.of(slot(60)), Optional.of(MINE))).isEmpty();
    }

    @Test
    void claim_beside_the_span_hides_nothing() {
        world.bookings.put(OTHER, live(1, place(OTHER, 100)));

        var before = new TimeSlot(NINE.minus(Duration.ofHours(1)), NINE);

        assertThat(busyTimes.of(List.of(LIN), List.of(before), Optional.empty())).isEmpty();
    }

    private Map<ResourceId, List<TimeSlot>> busy() {
        return busyTimes.of(List.of(LIN, GREEN_ROOM), List.of(slot(120)), Optional.empty());
    }

    private AgendaClaim place(BookingRef booking, int age) {
        AgendaClaim claim = world.claimOf(booking, LIN, age);
        agendas.place(List.of(claim));
        return claim;
    }
}
