package org.confidant.archiveservice.transcript;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What this process knows of running conversations: who sends waits for who sends in the same session, and who listens is
 * woken. Other replicas' messages are seen by looking; this only spares time, nothing relies on it.
 */
@Component
public final class Arrivals {
    private static final int LINES = 1024;

    private final List<Line> lines = Stream.generate(Line::new).limit(LINES).toList();

    private static final class Line {
        private final ReentrantLock sending = new ReentrantLock();
        private final ReentrantLock bell = new ReentrantLock();
        private final Condition rung = bell.newCondition();
        private long rings;
    }

    /** Runs the work while nobody else of this process works on that session. */
    <T> T oneAtATime(String session, Supplier<T> work) {
        ReentrantLock sending = line(session).sending;
        sending.lock();
        try {
            return work.get();
        } finally {
            sending.unlock();
        }
    }

    /** Something was said in that session. */
    void ring(String session) {
        ring(line(session));
    }

    private static void ring(Line line) {
        line.bell.lock();
        try {
            line.rings++;
            line.rung.signalAll();
        } finally {
            line.bell.unlock();
        }
    }

    /** Wakes everybody. */
    void ringAll() {
        lines.forEach(Arrivals::ring);
    }

    /** How often it rang; to be asked before looking, so that nothing is missed between looking and waiting. */
    long heard(String session) {
        Line line = line(session);
        line.bell.lock();
        try {
            return line.rings;
        } finally {
            line.bell.unlock();
        }
    }

    /** Waits until it rang more often than that, or for so long. */
    void await(String session, long heard, Duration atMost) throws InterruptedException {
        Line line = line(session);
        long left = atMost.toNanos();
        line.bell.lockInterruptibly();
        try {
            while (line.rings == heard && left > 0) {
                left = line.rung.awaitNanos(left);
            }
        } finally {
            line.bell.unlock();
        }
    }

    private Line line(String session) {
        return lines.get(Math.floorMod(session.hashCode(), LINES));
    }
}
