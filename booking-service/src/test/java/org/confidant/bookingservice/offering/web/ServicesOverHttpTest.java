package org.confidant.bookingservice.offering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.confidant.bookingservice.testing.Company;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicesOverHttpTest extends RunningService {
    private static final String CHAT = """
            {"name": "Companion chat", "length": "PT30M", "modes": ["remote"], "topics": ["companionship", "stress"]}""";

    private Company company;

    @BeforeEach
    void openBranch() {
        company = company();
    }

    @Test
    void an_administrator_adds_a_service_that_others_then_see() {
        Answer added = post(company.administrator(), "/services", CHAT);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.response().headers().firstValue("Location")).contains("/api/v1/services/" + added.text("id"));
        assertThat(get(company.token(Role.PARTNER), "/services?limit=200").body().path("items").valueStream()).contains(
                added.body());
    }

    @Test
    void what_is_not_said_is_nothing() {
        Answer added = post(company.administrator(), "/services", CHAT);

        assertThat(added.text("bufferAfter")).isEqualTo("PT0S");
        assertThat(added.text("notice")).isEqualTo("PT0S");
        assertThat(added.body().path("rooms")).isEmpty();
        assertThat(added.body().at("/topics/0").asString()).isEqualTo("stress");
    }

    @Test
    void the_same_command_twice_adds_one_service() {
        String key = UUID.randomUUID().toString();

        Answer first = post(company.administrator(), "/services", CHAT, "Idempotency-Key", key);
        Answer second = post(company.administrator(), "/services", CHAT, "Idempotency-Key", key);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name     | {"length": "PT50M", "modes": ["remote"]}
            length   | {"name": "X", "length": "fifty minutes", "modes": ["remote"]}
            length   | {"name": "X", "length": "PT9H", "modes": ["remote"]}
            length   | {"name": "X", "length": "PT0M", "modes": ["remote"]}
            modes    | {"name": "X", "length": "PT50M", "modes": []}
            modes[0] | {"name": "X", "length": "PT50M", "modes": ["by letter"]}
            notice   | {"name": "X", "length": "PT50M", "modes": ["remote"], "notice": "-PT1H"}
            topics[0]| {"name": "X", "length": "PT50M", "modes": ["remote"], "topics": ["weather"]}
            rooms[0] | {"name": "X", "length": "PT50M", "modes": ["remote"], "rooms": ["Quiet Room"]}
            price    | {"name": "X", "length": "PT50M", "modes": ["remote"], "price": 5}
            """)
    void a_wrong_field_is_named(String field, String body) {
        Answer answer = post(company.administrator(), "/services", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("fields").valueStream().map(one -> one.path("field").asString())).contains(field);
    }
}
