package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskTest {
    private final Path folder = Path.of("/data");

    @Test
    void too_little_room_is_refused_with_what_is_needed() {
        assertThatThrownBy(() -> Disk.requireRoom(folder, Disk.NEEDED_MEGABYTES - 1)).isInstanceOf(SuiteRefused.class)
                .hasMessageContaining("/data has 1499 MB free and needs 1500 MB");
    }

    @Test
    void enough_room_is_enough() {
        assertThatCode(() -> Disk.requireRoom(folder, Disk.NEEDED_MEGABYTES)).doesNotThrowAnyException();
    }
}
