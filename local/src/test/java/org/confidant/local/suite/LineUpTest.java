package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineUpTest {
    private static final Map<String, Probe> ALL = LineUp.probes(new Ports(Ports.DEFAULT_BASE),
            Settings.Store.EMBEDDED);

    @Test
    void every_service_of_the_line_up_is_built_by_the_launcher() throws IOException {
        String launcher = Files.readString(Path.of("../confidant"));

        assertThat(ALL.keySet().stream().filter(name -> name.endsWith("service") || name.equals(LineUp.GATEWAY)))
                .hasSize(5).allSatisfy(name -> assertThat(launcher).containsPattern("modules=\\S*\\b" + name + "\\b")
                        .containsPattern("for module in [^;]*\\b" + name + "\\b"));
    }

    @Test
    void the_store_outlives_whoever_writes_to_it() {
        assertThat(LineUp.inOrderOfEnding()).containsExactlyInAnyOrderElementsOf(ALL.keySet()).last()
                .isEqualTo(LineUp.STORE);
    }
}
