package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void port_is_remembered_until_another_is_asked_for() {
        Installation installation = Installation.open(folder, folder.resolve("data"));

        Settings.settle(installation, OptionalInt.of(20_000), Settings.Store.EMBEDDED);

        assertThat(Settings.settle(installation, OptionalInt.empty(), Settings.Store.EMBEDDED).port())
                .isEqualTo(20_000);
        assertThat(Settings.settle(installation, OptionalInt.of(21_000), Settings.Store.EMBEDDED).port())
                .isEqualTo(21_000);
    }

    @Test
    void store_cannot_be_changed_under_the_data() {
        Installation installation = Installation.open(folder, folder.resolve("data"));
        Settings.settle(installation, OptionalInt.empty(), Settings.Store.EXTERNAL);

        assertThatThrownBy(() -> Settings.settle(installation, OptionalInt.empty(), Settings.Store.EMBEDDED))
                .isInstanceOf(SuiteRefused.class).hasMessageContaining("CONFIDANT_MONGODB_URI");
    }
}
