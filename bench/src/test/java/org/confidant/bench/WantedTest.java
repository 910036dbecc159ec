package org.confidant.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.confidant.bench.process.Refused;
import org.junit.jupiter.api.Test;

class WantedTest {
    private static final List<String> ALL = List.of("booking", "slots");

    @Test
    void nothing_named_means_everything() {
        assertThat(Wanted.of(List.of(), ALL).names()).isEqualTo(ALL);
    }

    @Test
    void names_and_options_come_in_any_order() {
        assertThat(Wanted.of(List.of("--rounds", "3", "slots", "--warm-up", "5", "--slice", "2"), ALL))
                .isEqualTo(new Wanted(List.of("slots"), Duration.ofSeconds(5), Duration.ofSeconds(2), 3));
    }

    @Test
    void what_is_unknown_or_no_number_is_refused_with_what_there_is() {
        assertThatThrownBy(() -> Wanted.of(List.of("boking"), ALL)).isInstanceOf(Refused.class)
                .hasMessageContaining("boking").hasMessageContaining("booking, slots");
        assertThatThrownBy(() -> Wanted.of(List.of("--rounds"), ALL)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Wanted.of(List.of("--slice", "0"), ALL)).isInstanceOf(Refused.class);
    }
}
