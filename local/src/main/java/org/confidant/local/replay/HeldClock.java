package org.confidant.local.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.confidant.local.clock.ClockFile;
import org.confidant.local.suite.SuiteRefused;

/**
 * The business clock in the hands of a replay. It only goes forward, except to begin a phase, and it is put back when the
 * replay ends, whatever ends it: nothing is sent in its time afterwards.
 */
final class HeldClock implements AutoCloseable {
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(10);

    private final ReentrantReadWriteLock held = new ReentrantReadWriteLock();
    private final ClockFile clock;
    private final ClockNote note;
    private final ReplayLock lock;
    private final Runnable dismissKeeper;
    private volatile boolean over;

    private HeldClock(ClockFile clock, ClockNote note, ReplayLock lock, Runnable dismissKeeper) {
        this.clock = clock;
        this.note = note;
        this.lock = lock;
        this.dismissKeeper = dismissKeeper;
    }

    /**
     * @param clock the file all services have mapped
     * @param folder of the replays of an installation
     */
    static HeldClock hold(Path clock, Path folder) {
        return hold(clock, folder, () -> ClockKeeper.start(clock, folder)::destroy);
    }

    /** @param keeper starts who puts the clock back should this process die, and says how to dismiss it */
    static HeldClock hold(Path clock, Path folder, Supplier<Runnable> keeper) {
        ReplayLock lock = ReplayLock.acquire(folder, Duration.ofSeconds(5))
                .orElseThrow(() -> new SuiteRefused("Another replay is going on here: wait for its end."));
        ClockNote note = ClockNote.in(folder);
        ClockFile file = ClockFile.open(clock);
        note.write(file.offset());
        return new HeldClock(file, note, lock, keeper.get());
    }

    Instant now() {
        return Instant.now().plus(clock.offset());
    }

    /** Moves it to that time, forward or back. */
    void moveTo(Instant time) {
        during(() -> {
            clock.shiftTo(Duration.between(Instant.now(), time));
            return time;
        });
    }

    /** Moves it to that time, unless it is later already. */
    synchronized void walkTo(Instant time) {
        if (now().isBefore(time)) {
            moveTo(time);
        }
    }

    /**
     * Does something in the replay's time.
     *
     * @throws SuiteRefused if the clock was put back meanwhile
     */
    <T> T during(Supplier<T> action) {
        held.readLock().lock();
        try {
            if (over) {
                throw new SuiteRefused("The replay was interrupted; the clock is back.");
            }
            return action.get();
        } finally {
            held.readLock().unlock();
        }
    }

    @Override
    public void close() {
        putBack();
        lock.close();
    }

    /** Once what is being sent is answered; nothing is sent in its time afterwards. */
    void putBack() {
        boolean quiet = waitForRequests();
        try {
            if (!over) {
                over = true;
                note.putBack(clock);
                dismissKeeper.run();
            }
        } finally {
            if (quiet) {
                held.writeLock().unlock();
            }
        }
    }

    /** False if some are still not answered after a while; then the clock does not wait for them. */
    private boolean waitForRequests() {
        try {
            return held.writeLock().tryLock(LAST_REQUESTS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
