package org.confidant.bench.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OpenSslTest {

    @Test
    void the_result_is_read_from_what_is_printed_for_programs() {
        assertThat(OpenSsl.bytesPerSecond("+H:16384\n+F:25:AES-256-GCM:2143846400.00\n")).isEqualTo(2_143_846_400.0);
    }

    @Test
    void no_result_is_no_speed() {
        assertThatThrownBy(() -> OpenSsl.bytesPerSecond("speed: Unknown cipher\n"))
                .hasMessageContaining("Unknown cipher");
    }
}
