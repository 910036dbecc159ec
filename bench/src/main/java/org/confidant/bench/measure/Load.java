package org.confidant.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several clients at once, each doing one thing after another. */
public final class Load implements AutoCloseable {
    private final int clients;
    private final ExecutorService threads;

    public Load(int clients) {
        this.clients = clients;
        this.threads = Executors.newFixedThreadPool(clients);
    }

    /** What one client does again and again. */
    @FunctionalInterface
    public interface Work {
        void once(int client);
    }

    /** @throws IllegalStateException if one client's work failed, for then nothing was measured */
    public Slice run(Duration time, Work work) {
        long begun = System.nanoTime();
        long until = begun + time.toNanos();
        List<Future<Long>> running = IntStream.range(0, clients).mapToObj(client -> threads.submit(() -> {
            long done = 0;
            while (System.nanoTime() < until) {
                work.once(client);
                done++;
            }
            return done;
        })).toList();
        long done = running.stream().mapToLong(Load::result).sum();
        return new Slice(done, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static long result(Future<Long> client) {
        try {
            return client.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
