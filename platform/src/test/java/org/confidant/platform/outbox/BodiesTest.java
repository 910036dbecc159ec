package org.confidant.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BodiesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Bodies<Moved> bodies = new Bodies<>(JSON, Map.of("Moved", Moved.class));
    private final List<Moved> taken = new ArrayList<>();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Moved(String house, LocalDate on, int floors) implements Body {
        Moved {
            Objects.requireNonNull(on);
        }

        @Override
        public String subject() {
            return house;
        }

        @Override
        public void check() {
            if (floors < 1) {
                throw new IllegalArgumentException("no house");
            }
        }
    }

    @Test
    void what_is_understood_takes_effect_and_fields_not_needed_are_ignored() {
        assertThat(take("Moved", """
                {"house": "h", "on": "2026-05-11", "floors": 2, "colour": "red"}""")).isEqualTo(Delivery.TAKEN);

        assertThat(taken).containsExactly(new Moved("h", LocalDate.of(2026, 5, 11), 2));
        assertThat(bodies.types()).containsExactly("Moved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"house\": \"h\", \"on\": \"soon\", \"floors\": 2}",
            "{\"house\": \"h\", \"floors\": 2}", "{\"house\": \"h\", \"on\": \"2026-05-11\", \"floors\": 0}"})
    void what_cannot_be_read_is_refused(String body) {
        assertThat(take("Moved", body)).isEqualTo(new Delivery.Refused("the message cannot be read"));
        assertThat(taken).isEmpty();
    }

    @Test
    void who_tells_about_another_is_refused() {
        assertThat(take("Moved", """
                {"house": "another", "on": "2026-05-11", "floors": 2}"""))
                .isEqualTo(new Delivery.Refused("a sender tells about itself only"));
        assertThat(taken).isEmpty();
    }

    @Test
    void a_type_that_is_not_known_is_refused() {
        assertThat(take("Burnt", "{}")).isEqualTo(new Delivery.Refused("no such message is known here"));
    }

    private Delivery take(String type, String body) {
        @SuppressWarnings("unchecked")
        Map<String, Object> fields = JSON.readValue(body, Map.class);
        return bodies.take(new Envelope("town:houses:h", "us", 1, type, Instant.EPOCH, fields), moved -> {
            taken.add(moved);
            return Delivery.TAKEN;
        });
    }
}
