package org.confidant.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.confidant.local.suite.SuiteRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private final List<String> signedIn = new ArrayList<>();
    private FakeGateway server;
    private Gateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = new FakeGateway();
        gateway = new Gateway(server.base(), name -> {
            signedIn.add(name);
            return "token-" + signedIn.size();
        });
    }

    @AfterEach
    void stop() {
        gateway.close();
        server.close();
    }

    @Test
    void repeated_command_has_the_same_bytes_in_whatever_order_its_map_is() {
        gateway.ask("desk", "POST", "/rooms", Map.of("b", 1, "a", Map.of("d", 2, "c", 3)), "k");

        assertThat(server.bodies.get("k")).isEqualTo("{\"a\":{\"c\":3,\"d\":2},\"b\":1}");
    }

    @Test
    void token_that_is_refused_is_replaced() {
        server.troubles.add(401);

        Answer answer = gateway.ask("desk", "POST", "/rooms", Map.of(), "k");

        assertThat(answer.done()).isTrue();
        assertThat(server.authors).containsExactlyInAnyOrder("Bearer token-1", "Bearer token-2");
    }

    @Test
    void conflict_is_an_answer_to_who_asks() {
        server.troubles.add(409);

        assertThat(gateway.ask("desk", "POST", "/bookings", Map.of(), "k").status()).isEqualTo(409);
        assertThat(server.made).isEmpty();
    }

    @Test
    void conflict_is_waited_out_by_who_sends() {
        server.troubles.addAll(List.of(409, 404));

        assertThat(gateway.send("desk", "POST", "/rooms", Map.of(), "k").has("id")).isTrue();
    }

    @Test
    void reading_that_is_refused_says_who_read_what() {
        server.troubles.add(403);

        assertThatThrownBy(() -> gateway.read("desk", "/figures/waits")).isInstanceOf(SuiteRefused.class)
                .hasMessageContaining("GET /figures/waits as desk was answered 403");
    }
}
