package org.confidant.bookingservice.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;

class BarredOverHttpTest extends RunningService {

    @Test
    void a_leavers_token_fails_as_soon_as_the_message_is_taken() {
        String token = REALM.token("leaver", Role.RECEPTIONIST, "north");
        int before = get(token, "/branches").status();

        tell("staff", "leaver", 1, "PersonKnown", """
                {"person": "leaver", "roles": [], "branches": [], "cleared": false, "departed": true}""");

        assertThat(before).isEqualTo(200);
        assertThat(get(token, "/branches").status()).isEqualTo(401);
    }

    @Test
    void a_token_issued_after_a_change_of_role_is_good() {
        tell("staff", "mover", 1, "PersonKnown",
                """
                        {"person": "mover", "roles": ["receptionist"], "branches": ["north"], "cleared": false, "departed": false,
                         "barredUntil": "%s"}"""
                        .formatted(Instant.now().minusSeconds(5)));

        assertThat(get(REALM.token("mover", Role.RECEPTIONIST, "north"), "/branches").status()).isEqualTo(200);
    }

    @Test
    void a_suspended_partner_is_shut_out_until_it_is_let_in_again() {
        String token = REALM.token("partner-susp", Role.PARTNER, "north");

        tell("partners", "susp", 1, "PartnerKnown", "{\"partner\": \"susp\", \"suspended\": true}");
        int suspended = get(token, "/branches").status();
        tell("partners", "susp", 2, "PartnerKnown", "{\"partner\": \"susp\", \"suspended\": false}");

        assertThat(suspended).isEqualTo(401);
        assertThat(get(token, "/branches").status()).isEqualTo(200);
    }

    @Test
    void nobody_but_staff_service_tells_about_people() {
        Answer answer = send(REALM.token("booking-service", Role.SERVICE), "PUT", "/inbox/booking-service:staff:x/1",
                """
                        {"type": "PersonKnown", "at": "2026-05-11T00:00:00Z", "body": {"person": "x"}}""");

        assertThat(answer.status()).isEqualTo(422);
    }
}
