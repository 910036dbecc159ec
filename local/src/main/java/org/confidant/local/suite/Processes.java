package org.confidant.local.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The child processes of one run, in the order in which they were started; ended in the reverse order. */
public final class Processes {
    private static final Duration ORPHAN_GRACE = Duration.ofSeconds(15);

    private final Installation installation;
    private final List<Child> children = new ArrayList<>();
    private boolean closed;

    public Processes(Installation installation) {
        this.installation = installation;
    }

    /** Ends what a killed supervisor left behind. The store comes last: the others still write to it. */
    public static void endOrphans(Installation installation, Collection<String> namesInOrderOfEnding) {
        namesInOrderOfEnding.forEach(name -> Child.pidFile(name, installation).end(ORPHAN_GRACE));
    }

    /** Starts the part unless it runs, and waits until it is ready. */
    public void start(Part part) {
        child(part).awaitReady();
    }

    private synchronized Child child(Part part) {
        if (closed) {
            throw new SuiteRefused(part.name() + " was not started: the suite is stopping.");
        }
        Optional<Child> running = find(part.name()).filter(Child::alive);
        if (running.isPresent()) {
            return running.get();
        }
        children.removeIf(child -> child.name().equals(part.name()));
        Child started = Child.start(part, installation);
        children.add(started);
        return started;
    }

    public synchronized Optional<Child> find(String name) {
        return children.stream().filter(child -> child.name().equals(name)).findFirst();
    }

    public synchronized List<Child> dead() {
        return children.stream().filter(child -> !child.alive()).toList();
    }

    /** Stops everything, last started first; nothing can be started afterwards. */
    public void stop() {
        for (Child child : closing().reversed()) {
            child.stop();
        }
    }

    private synchronized List<Child> closing() {
        closed = true;
        return List.copyOf(children);
    }
}
