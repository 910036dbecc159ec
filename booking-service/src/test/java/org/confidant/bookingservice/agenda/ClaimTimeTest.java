package org.confidant.bookingservice.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.confidant.bookingservice.agenda.AgendaFixture.GREEN_ROOM;
import static org.confidant.bookingservice.agenda.AgendaFixture.LIN;
import static org.confidant.bookingservice.agenda.AgendaFixture.MINE;
import static org.confidant.bookingservice.agenda.AgendaFixture.OTHER;
import static org.confidant.bookingservice.agenda.AgendaFixture.live;
import static org.confidant.bookingservice.agenda.AgendaFixture.runOut;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimTimeTest {
    private final AgendaFixture world = new AgendaFixture();
    private final AgendasInMemory agendas = new AgendasInMemory();
    private final Wish wish = AgendaFixture.wish(Wish.Kind.BOOK, MINE);

    @Test
    void free_time_is_committed_on_one_claim_per_agenda() {
        assertThat(attempt()).isEqualTo(new Outcome.Committed());

        assertThat(world.bookings.standing(MINE).claims())
                .containsExactlyElementsOf(agendas.all().stream().map(AgendaClaim::ref).toList()).hasSize(2);
    }

    @Test
    void every_attempt_has_claims_of_its_own() {
        attempt();
        List<ClaimRef> first = world.bookings.standing(MINE).claims();

        var move = world.claimTime(agendas).attempt(AgendaFixture.wish(Wish.Kind.MOVE, MINE),
                world.bookings.commitment(MINE));

        assertThat(move).isEqualTo(new Outcome.Committed());
        assertThat(world.bookings.standing(MINE).claims()).doesNotContainAnyElementsOf(first);
        assertThat(agendas.all()).extracting(AgendaClaim::ref)
                .containsExactlyElementsOf(world.bookings.standing(MINE).claims());
    }

    @Test
    void time_of_a_live_booking_is_refused_and_nothing_is_left_behind() {
        AgendaClaim there = there(GREEN_ROOM, 100);
        world.bookings.put(OTHER, live(1, there));

        assertThat(attempt()).isEqualTo(new Outcome.Taken(GREEN_ROOM));

        assertThat(agendas.all()).containsExactly(there);
    }

    @Test
    void young_claim_is_looked_at_again_for_two_seconds() {
        there(LIN, 0);
        Instant before = world.now;

        assertThat(attempt()).isEqualTo(new Outcome.Taken(LIN));

        assertThat(Duration.between(before, world.now)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2200));
    }

    @Test
    void young_claim_that_goes_away_gives_the_time_free() {
        AgendaClaim there = there(LIN, 0);
        var claimTime = new ClaimTime(agendas, world.bookings, world.met::add, world.clock,
                _ -> agendas.pull(List.of(there.ref())));

        assertThat(claimTime.attempt(wish, world.bookings.commitment(MINE))).isEqualTo(new Outcome.Committed());
    }

    @Test
    void abandoned_claim_is_spoiled_and_pulled() {
        there(LIN, 30);

        assertThat(attempt()).isEqualTo(new Outcome.Committed());

        assertThat(world.bookings.standing(OTHER)).isEqualTo(Standing.unborn(1));
        assertThat(agendas.all()).allMatch(claim -> claim.claim().booking().equals(MINE));
    }

    @Test
    void hold_that_has_run_out_is_expired_and_its_time_taken() {
        world.bookings.put(OTHER, runOut(4, there(LIN, 5)));

        assertThat(attempt()).isEqualTo(new Outcome.Committed());

        assertThat(world.bookings.standing(OTHER)).isEqualTo(Standing.over(5));
    }

    @Test
    void rows_of_the_table_are_counted() {
        world.bookings.put(OTHER, Standing.over(2));
        there(LIN, 5);

        attempt();

        assertThat(world.met).containsExactly(Footing.OVER);
    }

    @Test
    void booking_that_is_there_already_is_no_booking_to_make() {
        world.bookings.put(MINE, live(1));

        assertThat(attempt()).isEqualTo(new Outcome.Changed());

        assertThat(agendas.all()).isEmpty();
    }

    @Test
    void booking_changed_between_reading_and_writing_ends_the_attempt() {
        var commitment = new Failing(world.bookings.commitment(MINE)) {
            @Override
            public boolean commit(long version, List<ClaimRef> claims) {
                world.bookings.spoil(MINE, version);
                return super.commit(version, claims);
            }
        };

        assertThat(world.claimTime(agendas).attempt(wish, commitment)).isEqualTo(new Outcome.Changed());

        assertThat(agendas.all()).isEmpty();
    }

    @Test
    void claims_stay_when_nobody_knows_whether_the_booking_was_written() {
        var commitment = new Failing(world.bookings.commitment(MINE)) {
            @Override
            public boolean commit(long version, List<ClaimRef> claims) {
                super.commit(version, claims);
                throw new IllegalStateException("no answer");
            }
        };

        assertThatThrownBy(() -> world.claimTime(agendas).attempt(wish, commitment)).hasMessage("no answer");

        assertThat(agendas.all()).extracting(AgendaClaim::ref)
                .containsExactlyElementsOf(world.bookings.standing(MINE).claims());
    }

    @Test
    void claims_go_when_placing_fails() {
        var failing = new AgendasInMemory() {
            @Override
            public int place(List<AgendaClaim> wanted) {
                super.place(wanted.subList(0, 1));
                throw new IllegalStateException("no answer");
            }
        };

        assertThatThrownBy(() -> world.claimTime(failing).attempt(wish, world.bookings.commitment(MINE)))
                .hasMessage("no answer");

        assertThat(failing.all()).isEmpty();
    }

    @Test
    void failure_to_clean_changes_no_outcome() {
        var failing = new AgendasInMemory() {
            @Override
            public void pull(List<ClaimRef> refs) {
                throw new IllegalStateException("no answer");
            }
        };
        world.bookings.put(MINE, live(1, world.claimOf(MINE, LIN, 10)));

        var outcome = world.claimTime(failing).attempt(AgendaFixture.wish(Wish.Kind.MOVE, MINE),
                world.bookings.commitment(MINE));

        assertThat(outcome).isEqualTo(new Outcome.Committed());
    }

    @Test
    void store_that_refuses_without_a_reason_is_not_asked_for_ever() {
        var stubborn = new AgendasInMemory() {
            @Override
            public int place(List<AgendaClaim> wanted) {
                return 0;
            }

            @Override
            public Optional<AgendaClaim> overlapping(AgendaClaim wanted) {
                world.now = world.now.plusSeconds(1);
                return Optional.empty();
            }
        };

        assertThat(world.claimTime(stubborn).attempt(wish, world.bookings.commitment(MINE)))
                .isEqualTo(new Outcome.Unavailable());
    }

    private Outcome attempt() {
        return world.claimTime(agendas).attempt(wish, world.bookings.commitment(MINE));
    }

    private AgendaClaim there(ResourceId resource, int age) {
        AgendaClaim claim = world.claimOf(OTHER, resource, age);
        agendas.place(List.of(claim));
        return claim;
    }

    private static class Failing implements Commitment {
        private final Commitment sound;

        Failing(Commitment sound) {
            this.sound = sound;
        }

        @Override
        public Standing read() {
            return sound.read();
        }

        @Override
        public boolean commit(long version, List<ClaimRef> claims) {
            return sound.commit(version, claims);
        }
    }
}
