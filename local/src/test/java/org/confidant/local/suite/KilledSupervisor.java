package org.confidant.local.suite;

import java.nio.file.Path;

/** A supervisor with two parts that a test may kill. */
final class KilledSupervisor {
    private KilledSupervisor() {}

    public static void main(String[] arguments) throws InterruptedException {
        Installation installation = Installation.open(Path.of(arguments[0]), Path.of(arguments[1]));
        SupervisorLock.tryAcquire(installation).orElseThrow();
        Processes processes = new Processes(installation);
        processes.start(ProcessesTest.sleeper(LineUp.STORE));
        processes.start(ProcessesTest.sleeper(LineUp.GATEWAY));
        AtomicFile.write(Suite.ready(installation), ProcessHandle.current().pid() + "\n");
        Thread.currentThread().join();
    }
}
