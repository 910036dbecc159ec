package org.confidant.local.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a look from outside finds: each process of an installation, running and ready or not. */
public record Status(boolean supervised, boolean complete, List<Line> lines) {

    /** One process; {@code state} is a word for people. */
    public record Line(String name, State state, String log) {}

    public enum State {
        READY,
        STARTING,
        STOPPED
    }

    public Status {
        lines = List.copyOf(lines);
    }

    public static Status of(Installation installation, Ports ports, Settings.Store store) {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, Probe> part : LineUp.probes(ports, store).entrySet()) {
            lines.add(new Line(part.getKey(), state(installation, part.getKey(), part.getValue()),
                    installation.log(part.getKey()).toString()));
        }
        boolean supervised = SupervisorLock.supervisor(installation).process().isPresent();
        boolean complete = new PidFile(Suite.ready(installation)).process().isPresent();
        return new Status(supervised, complete, lines);
    }

    private static State state(Installation installation, String name, Probe probe) {
        if (Child.pidFile(name, installation).process().isEmpty()) {
            return State.STOPPED;
        }
        return probe.ready() ? State.READY : State.STARTING;
    }

    public boolean allReady() {
        return complete && lines.stream().allMatch(line -> line.state() == State.READY);
    }

    public boolean anyStopped() {
        return lines.stream().anyMatch(line -> line.state() == State.STOPPED);
    }
}
