package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {
    @TempDir
    private Path folder;
    private final List<String> shown = new ArrayList<>();
    private Path log;
    private LogFollower follower;

    @BeforeEach
    void open() {
        Installation installation = Installation.open(folder, folder.resolve("data"));
        log = installation.log("store");
        follower = new LogFollower(installation, List.of("store"));
    }

    @Test
    void line_is_shown_once_and_only_when_it_is_whole() throws Exception {
        Files.writeString(log, "WARN one\nWARN tw");
        follower.look(shown::add);
        Files.writeString(log, "o\n", StandardOpenOption.APPEND);
        follower.look(shown::add);

        assertThat(shown).containsExactly("  store: WARN one", "  store: WARN two");
    }

    @Test
    void log_that_was_turned_over_is_read_from_its_beginning() throws Exception {
        Files.writeString(log, "WARN a long first line\n");
        follower.look(shown::add);
        Logs.rotate(log);
        Files.writeString(log, "WARN new\n");
        follower.look(shown::add);

        assertThat(shown).endsWith("  store: WARN new");
        assertThat(log.resolveSibling("store.log.1")).content().contains("first line");
    }
}
