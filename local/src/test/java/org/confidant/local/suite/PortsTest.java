package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void taken_port_is_named_with_its_user_and_the_setting_that_changes_it() throws Exception {
        Ports ports = Ports.free();

        try (ServerSocket other = new ServerSocket(ports.keycloak(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree).isInstanceOf(SuiteRefused.class)
                    .hasMessageContaining(other.getLocalPort() + " (Keycloak)").hasMessageContaining("CONFIDANT_PORT");
        }
    }

    @Test
    void free_ports_are_accepted() {
        assertThatCode(Ports.free()::requireFree).doesNotThrowAnyException();
    }

    @Test
    void nobody_shares_a_port() {
        assertThat(Ports.free().byName().values()).doesNotHaveDuplicates();
    }

    @Test
    void base_without_room_above_it_is_refused() {
        assertThatThrownBy(() -> new Ports(65_500)).isInstanceOf(SuiteRefused.class);
    }
}
