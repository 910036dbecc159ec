package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {
    @Test
    void structured_warning_becomes_one_short_line() {
        String line = "{\"@timestamp\":\"2026-11-22T01:00:00Z\",\"log\":{\"level\":\"WARN\"},\"message\":\"relay waits\"}";

        assertThat(LogLine.loud("booking-service", line)).contains("  booking-service: WARN relay waits");
    }

    @Test
    void information_stays_in_the_log() {
        assertThat(LogLine.loud("gateway", "{\"level\":\"INFO\",\"message\":\"started\"}")).isEmpty();
    }

    @Test
    void cause_of_an_error_is_told_beside_its_message() {
        String line = "{\"log\":{\"level\":\"ERROR\"},\"message\":\"failed\",\"error\":{\"message\":\"no disk\"}}";

        assertThat(LogLine.loud("store", line)).contains("  store: ERROR failed (no disk)");
    }

    @Test
    void plain_warning_is_shown_from_its_level_on() {
        assertThat(LogLine.loud("keycloak", "2026-11-22 01:00:00,000 WARN  [org.keycloak] (main) slow"))
                .contains("  keycloak: WARN [org.keycloak] (main) slow");
    }
}
