package org.confidant.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("keycloak")
@ExtendWith(RealKeycloak.class)
class KeycloakServerTest {

    @Test
    void another_administrators_password_is_said_in_a_sentence(KeycloakServer server) {
        var stranger = new KeycloakServer(server.home(), server.data(), server.port(), server.managementPort(),
                new KeycloakServer.Administrator(server.administrator().name(), "not the password of this folder"));

        assertThatThrownBy(() -> stranger.bringRealm(RealKeycloak.ACCESS)).isInstanceOf(IdentityUnavailable.class)
                .hasMessageContaining("another administrator's password");
    }

    @Test
    void a_killed_keycloak_still_knows_everybody_it_acknowledged(KeycloakServer server, RealKeycloak.Running running) {
        String last = "s" + UUID.randomUUID();
        try (var staff = new StaffServiceAccount(server)) {
            staff.person(last, "one-time-password", "receptionist");
        }

        running.killAndStartAgain();

        try (var staff = new StaffServiceAccount(server)) {
            assertThat(staff.knows(last)).isTrue();
        }
        try (var signIn = new SignIn(server.issuer())) {
            assertThatThrownBy(() -> signIn.person(last, "one-time-password")).isInstanceOf(MustChangePassword.class);
        }
    }
}
