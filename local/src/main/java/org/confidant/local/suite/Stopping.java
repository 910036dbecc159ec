package org.confidant.local.suite;

import java.time.Duration;

/** Ends an installation from outside: its supervisor first, then whatever is left without one. */
public final class Stopping {
    private static final Duration BOUND = Duration.ofSeconds(90);

    private Stopping() {}

    /** Whether anything was running. */
    public static boolean stop(Installation installation) {
        PidFile supervisor = SupervisorLock.supervisor(installation);
        boolean running = supervisor.process().isPresent() || LineUp.inOrderOfEnding().stream()
                .anyMatch(name -> Child.pidFile(name, installation).process().isPresent());
        supervisor.end(BOUND);
        Processes.endOrphans(installation, LineUp.inOrderOfEnding());
        new PidFile(Suite.ready(installation)).delete();
        return running;
    }
}
