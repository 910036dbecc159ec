package org.confidant.local.suite;

import java.nio.file.Path;
import java.util.List;

/** The whole of Confidant, running over one data folder; the caller is its supervisor until it stops it. */
public final class Suite implements AutoCloseable {
    private final Installation installation;
    private final SupervisorLock lock;
    private final Processes processes;
    private final StartUp startUp;

    private Suite(Installation installation, SupervisorLock lock, Processes processes, StartUp startUp) {
        this.installation = installation;
        this.lock = lock;
        this.processes = processes;
        this.startUp = startUp;
    }

    /** Returns when all is ready; otherwise refuses with one sentence and leaves nothing running. */
    public static Suite start(Path folder, Options options) {
        Suite suite = prepare(Installation.open(options.root(), folder), options);
        try {
            suite.heal();
            suite.announce();
            return suite;
        } catch (RuntimeException | Error e) {
            suite.stop();
            throw e;
        }
    }

    /** Holds the installation, with whatever a kill left behind ended, and nothing started yet. */
    public static Suite prepare(Installation installation, Options options) {
        Disk.requireRoom(installation.folder());
        SupervisorLock lock = SupervisorLock.tryAcquire(installation)
                .orElseThrow(() -> new SuiteRefused("Confidant is already running here: see ./confidant status, or end"
                        + " it with ./confidant down."));
        try {
            Processes.endOrphans(installation, LineUp.inOrderOfEnding());
            Settings settings = Settings.settle(installation, options.port(),
                    options.mongodbUri().isPresent() ? Settings.Store.EXTERNAL : Settings.Store.EMBEDDED);
            new Ports(settings.port()).requireFree();
            Processes processes = new Processes(installation);
            return new Suite(installation, lock, processes, new StartUp(installation, settings, options, processes));
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** Starts what does not run and waits until all is ready. */
    public void heal() {
        startUp.run();
    }

    /** Tells others that the start is over. */
    public void announce() {
        AtomicFile.write(ready(installation), ProcessHandle.current().pid() + "\n");
    }

    /** There from {@link #announce} until the suite stops. */
    public static Path ready(Installation installation) {
        return installation.run().resolve("ready");
    }

    /** Ends one process as a power cut would. */
    public void kill(String name) {
        child(name).kill();
    }

    /** Starts one process again and waits until it is ready. */
    public void restart(String name) {
        Child child = child(name);
        child.stop();
        processes.start(child.part());
    }

    public Child child(String name) {
        return processes.find(name).orElseThrow(() -> new SuiteRefused("Nothing called " + name + " was started."));
    }

    public List<Child> dead() {
        return processes.dead();
    }

    public Installation installation() {
        return installation;
    }

    public Ports ports() {
        return startUp.ports();
    }

    /** The connection string of the store, without a database. */
    public String mongodbUri() {
        return startUp.mongo().text();
    }

    public void stop() {
        new PidFile(ready(installation)).delete();
        processes.stop();
        lock.close();
    }

    @Override
    public void close() {
        stop();
    }
}
