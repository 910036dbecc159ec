package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    @TempDir
    private Path folder;
    private Installation installation;
    private Processes processes;

    @BeforeEach
    void open() {
        installation = Installation.open(folder, folder.resolve("data"));
        processes = new Processes(installation);
    }

    @AfterEach
    void stop() {
        processes.stop();
    }

    static Part sleeper(String name) {
        return new Part(name, List.of("sleep", "600"), Map.of(), () -> true, Duration.ofSeconds(10));
    }

    @Test
    void stopping_ends_what_was_started_and_forgets_its_number() {
        processes.start(sleeper("one"));
        long pid = processes.find("one").orElseThrow().pid();

        processes.stop();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(Child.pidFile("one", installation).file()).doesNotExist();
    }

    @Test
    void running_part_is_not_started_twice() {
        processes.start(sleeper("one"));
        long pid = processes.find("one").orElseThrow().pid();

        processes.start(sleeper("one"));

        assertThat(processes.find("one").orElseThrow().pid()).isEqualTo(pid);
    }

    @Test
    void killed_part_is_listed_as_dead_and_started_again() {
        processes.start(sleeper("one"));
        processes.find("one").orElseThrow().kill();

        assertThat(processes.dead()).extracting(Child::name).containsExactly("one");
        processes.start(sleeper("one"));

        assertThat(processes.dead()).isEmpty();
    }

    @Test
    void part_that_ends_before_it_is_ready_is_reported_with_its_log() {
        Part broken = new Part("broken", List.of("sh", "-c", "echo why; exit 3"), Map.of(), () -> false,
                Duration.ofSeconds(10));

        assertThatThrownBy(() -> processes.start(broken)).isInstanceOf(SuiteRefused.class)
                .hasMessageContaining("code 3").hasMessageContaining("broken.log");
        assertThat(installation.log("broken")).content().contains("why");
    }

    @Test
    void part_that_is_never_ready_is_given_up() {
        Part slow = new Part("slow", List.of("sleep", "600"), Map.of(), () -> false, Duration.ofMillis(300));

        assertThatThrownBy(() -> processes.start(slow)).isInstanceOf(SuiteRefused.class)
                .hasMessageContaining("not ready");
    }

    @Test
    void nothing_starts_once_the_suite_stops() {
        processes.stop();

        assertThatThrownBy(() -> processes.start(sleeper("late"))).isInstanceOf(SuiteRefused.class);
    }

    @Test
    void part_does_not_hear_the_terminals_interrupt() throws Exception {
        processes.start(sleeper("one"));
        Child child = processes.find("one").orElseThrow();

        new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();

        assertThat(Ending.endsWithin(ProcessHandle.of(child.pid()).orElseThrow(), Duration.ofMillis(300))).isFalse();
    }
}
