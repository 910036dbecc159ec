package org.confidant.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columns_are_as_wide_as_their_widest_cell() {
        assertThat(new Table(List.of("part", "state")).rows(List.of(List.of("booking-service", "ready"))).lines())
                .containsExactly("part             state", "booking-service  ready");
    }

    @Test
    void chinese_names_take_two_places_a_character() {
        assertThat(new Table(List.of("name", "role")).rows(List.of(List.of("王小明", "receptionist"))).lines())
                .containsExactly("name    role", "王小明  receptionist");
    }
}
