package org.confidant.bookingservice.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.confidant.platform.time.TimeSlot;
import org.junit.jupiter.api.Test;

class WishTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final BookingRef BOOKING = new BookingRef("b");
    private static final TimeSlot DAY = slot("2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z");
    private static final TimeSlot MIDNIGHT = slot("2026-03-01T23:40:00Z", "2026-03-02T00:30:00Z");

    @Test
    void claims_come_practitioner_room_equipment_participants_each_by_id() {
        var wish = wish(new Need(ResourceId.participant("a"), DAY), new Need(ResourceId.equipment("pc"), DAY),
                new Need(ResourceId.room("r"), DAY), new Need(ResourceId.practitioner("z"), DAY),
                new Need(ResourceId.practitioner("y"), DAY));

        assertThat(wish.claims("t", NOW)).extracting(claim -> claim.agenda().id()).containsExactly(
                "practitioner:y:2026-03-02", "practitioner:z:2026-03-02", "room:r:2026-03-02",
                "equipment:pc:2026-03-02", "participant:a:2026-03-02");
    }

    @Test
    void time_over_midnight_utc_is_claimed_whole_in_both_agendas() {
        var claims = wish(new Need(ResourceId.room("r"), MIDNIGHT)).claims("t", NOW);

        assertThat(claims).extracting(claim -> claim.agenda().id()).containsExactly("room:r:2026-03-01",
                "room:r:2026-03-02");
        assertThat(claims).extracting(claim -> claim.claim().slot()).containsOnly(MIDNIGHT);
    }

    @Test
    void time_that_ends_at_midnight_utc_touches_one_day() {
        var slot = slot("2026-03-01T23:00:00Z", "2026-03-02T00:00:00Z");

        assertThat(AgendaDay.touchedBy(ResourceId.room("r"), slot)).extracting(AgendaDay::id)
                .containsExactly("room:r:2026-03-01");
    }

    @Test
    void agenda_is_found_again_by_its_id_whatever_the_resource_is_called() {
        var agenda = new AgendaDay(ResourceId.practitioner("a:b"), NOW.atZone(java.time.ZoneOffset.UTC).toLocalDate());

        assertThat(AgendaDay.parse(agenda.id())).isEqualTo(agenda);
    }

    @Test
    void resource_cannot_be_needed_twice() {
        var need = new Need(ResourceId.room("r"), DAY);

        assertThatThrownBy(() -> wish(need, need)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Wish wish(Need... needs) {
        return new Wish(Wish.Kind.BOOK, BOOKING, List.of(needs));
    }

    private static TimeSlot slot(String from, String to) {
        return new TimeSlot(Instant.parse(from), Instant.parse(to));
    }
}
