package org.confidant.local.replay;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.confidant.local.suite.SuiteRefused;

/** Does the same to many things, some at a time; after the first failure nothing more is begun. */
final class SideBySide {
    private static final int AT_ONCE = 8;

    private SideBySide() {}

    /** Returns when all are done; the first failure is thrown once nothing runs any more. */
    static <T> void each(Collection<T> all, Consumer<T> action) {
        Semaphore places = new Semaphore(AT_ONCE);
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running = all.stream().map(one -> threads.submit(() -> {
                places.acquireUninterruptibly();
                try {
                    if (!failed.get()) {
                        action.accept(one);
                    }
                } catch (RuntimeException | Error e) {
                    failed.set(true);
                    throw e;
                } finally {
                    places.release();
                }
            })).toList();
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteRefused("The replay was interrupted.", e);
        }
    }
}
