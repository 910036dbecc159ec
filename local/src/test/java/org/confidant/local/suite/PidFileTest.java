package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    private Path folder;

    @Test
    void process_that_wrote_its_number_is_found() {
        PidFile file = new PidFile(folder.resolve("a.pid"));

        file.write(ProcessHandle.current().pid());

        assertThat(file.process()).contains(ProcessHandle.current());
    }

    @Test
    void process_that_started_after_the_file_was_written_is_somebody_elses() throws Exception {
        PidFile file = new PidFile(folder.resolve("a.pid"));
        file.write(ProcessHandle.current().pid());

        Files.setLastModifiedTime(file.file(), FileTime.from(Instant.now().minus(Duration.ofDays(1))));

        assertThat(file.process()).isEmpty();
    }

    @Test
    void half_written_file_names_nobody() throws Exception {
        PidFile file = new PidFile(folder.resolve("a.pid"));

        Files.writeString(file.file(), "");

        assertThat(file.process()).isEmpty();
    }

    @Test
    void process_that_ended_is_not_found() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        PidFile file = new PidFile(folder.resolve("a.pid"));

        file.write(ended.pid());

        assertThat(file.process()).isEmpty();
    }
}
