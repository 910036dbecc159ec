package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledSupervisorTest {
    @TempDir
    private Path folder;
    private Installation installation;
    private Process supervisor;

    @BeforeEach
    void start() throws Exception {
        installation = Installation.open(folder, folder.resolve("data"));
        supervisor = new ProcessBuilder(Java.executable(), "-cp", System.getProperty("java.class.path"),
                KilledSupervisor.class.getName(), folder.toString(), installation.folder().toString()).inheritIO()
                .start();
        await(() -> new PidFile(Suite.ready(installation)).process().isPresent());
    }

    @AfterEach
    void stop() {
        Stopping.stop(installation);
        supervisor.destroyForcibly();
    }

    @Test
    void living_supervisor_keeps_others_out() {
        assertThat(SupervisorLock.tryAcquire(installation)).isEmpty();
    }

    @Test
    void orphans_of_a_killed_supervisor_are_ended_by_the_next() throws Exception {
        List<ProcessHandle> orphans = orphans();
        supervisor.destroyForcibly().waitFor();
        assertThat(orphans).hasSize(2).allMatch(ProcessHandle::isAlive);

        SupervisorLock next = SupervisorLock.tryAcquire(installation).orElseThrow();
        Processes.endOrphans(installation, LineUp.inOrderOfEnding());
        next.close();

        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void stopping_from_outside_ends_supervisor_and_parts() {
        List<ProcessHandle> parts = orphans();

        boolean ran = Stopping.stop(installation);

        assertThat(ran).isTrue();
        assertThat(supervisor.isAlive()).isFalse();
        assertThat(parts).noneMatch(ProcessHandle::isAlive);
    }

    private List<ProcessHandle> orphans() {
        return List.of(LineUp.STORE, LineUp.GATEWAY).stream()
                .map(name -> Child.pidFile(name, installation).process().orElseThrow()).toList();
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
