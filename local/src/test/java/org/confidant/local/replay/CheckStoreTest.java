package org.confidant.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CheckStoreTest {
    private static final Instant NINE = Instant.parse("2016-04-29T12:00:00Z");
    private static final Instant LATE = Instant.parse("2016-04-29T23:45:00Z");

    private final List<StoredBooking> bookings = new ArrayList<>();
    private final List<StoredClaim> claims = new ArrayList<>();

    @Test
    void bookings_one_after_the_other_are_fine() {
        book("b1", "Confirmed", NINE, "practitioner:p", "participant:c1");
        book("b2", "CheckedIn", NINE.plus(Duration.ofMinutes(30)), "practitioner:p", "participant:c2");

        assertThat(check().noTwoShareAResource().green()).isTrue();
        assertThat(check().everyLiveBookingStandsOnItsClaims().green()).isTrue();
    }

    @Test
    void two_live_bookings_of_one_person_at_one_time_are_a_fault() {
        book("b1", "Confirmed", NINE, "practitioner:p1", "participant:c");
        book("b2", "Held", NINE.plus(Duration.ofMinutes(20)), "practitioner:p2", "participant:c");

        assertThat(check().noTwoShareAResource().faults()).contains("participant:c is in b1 and b2");
    }

    @Test
    void buffer_that_somebody_else_s_session_runs_into_is_a_fault() {
        book("b1", "Confirmed", NINE, "practitioner:p");
        book("b2", "Confirmed", NINE.plus(Duration.ofMinutes(27)), "practitioner:p");

        assertThat(check().noTwoShareAResource().faults())
                .containsExactly("practitioner:p:2016-04-29 is claimed by b1 and b2");
    }

    @Test
    void what_is_over_hides_nothing_and_stands_on_nothing() {
        book("b1", "NoShow", NINE, "practitioner:p");
        book("b2", "Confirmed", NINE, "practitioner:p");
        claims.removeIf(claim -> claim.booking().equals("b1"));

        assertThat(check().noTwoShareAResource().green()).isTrue();
        assertThat(check().everyLiveBookingStandsOnItsClaims().green()).isTrue();
    }

    @Test
    void claim_that_is_gone_is_a_fault() {
        book("b1", "Confirmed", NINE, "practitioner:p", "room:r");
        claims.removeIf(claim -> claim.agenda().startsWith("room:"));

        assertThat(check().everyLiveBookingStandsOnItsClaims().faults())
                .containsExactly("b1 does not stand on room:r:2016-04-29");
    }

    @Test
    void claim_that_the_booking_does_not_name_is_not_its_ground() {
        book("b1", "Confirmed", NINE, "practitioner:p");
        bookings.set(0, new StoredBooking("b1", "Confirmed", NINE, NINE.plus(Session.LENGTH), List.of("practitioner:p"),
                Set.of()));

        assertThat(check().everyLiveBookingStandsOnItsClaims().green()).isFalse();
    }

    @Test
    void claim_that_is_shorter_than_the_session_is_not_its_ground() {
        book("b1", "Confirmed", NINE, "practitioner:p");
        StoredClaim claim = claims.removeFirst();
        claims.add(new StoredClaim(claim.agenda(), claim.id(), "b1", NINE, NINE.plus(Duration.ofMinutes(10))));

        assertThat(check().everyLiveBookingStandsOnItsClaims().green()).isFalse();
    }

    @Test
    void session_across_midnight_stands_in_both_days() {
        book("b1", "Confirmed", LATE, "practitioner:p");
        assertThat(check().everyLiveBookingStandsOnItsClaims().green()).isTrue();

        claims.removeIf(claim -> claim.agenda().endsWith("30"));

        assertThat(check().everyLiveBookingStandsOnItsClaims().faults())
                .containsExactly("b1 does not stand on practitioner:p:2016-04-30");
    }

    private CheckStore check() {
        return new CheckStore(bookings, claims);
    }

    private void book(String id, String state, Instant start, String... resources) {
        StoredBooking bare = new StoredBooking(id, state, start, start.plus(Session.LENGTH), List.of(resources),
                Set.of());
        List<StoredClaim> own = bare.agendas().map(agenda -> new StoredClaim(agenda, id + agenda, id, start,
                start.plus(Session.LENGTH).plus(Session.BUFFER))).toList();
        claims.addAll(own);
        bookings.add(new StoredBooking(id, state, start, bare.end(), bare.resources(),
                own.stream().map(claim -> new StoredBooking.ClaimName(claim.agenda(), claim.id()))
                        .collect(Collectors.toSet())));
    }
}
