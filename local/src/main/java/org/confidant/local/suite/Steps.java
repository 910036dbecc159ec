package org.confidant.local.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Steps that run as soon as those before them are done, side by side where they can; the first failure ends the wait. */
final class Steps implements AutoCloseable {
    /** A step that others may wait for. */
    record Step(CompletableFuture<Void> done) {}

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Progress progress;
    private final List<CompletableFuture<Void>> steps = new ArrayList<>();
    private final CompletableFuture<Void> firstFailure = new CompletableFuture<>();

    Steps(Progress progress) {
        this.progress = progress;
    }

    /** Runs the action after the given steps and reports it with {@code line}; an empty line is not reported. */
    Step step(String line, Runnable action, Step... after) {
        CompletableFuture<Void> before = CompletableFuture
                .allOf(Arrays.stream(after).map(Step::done).toArray(CompletableFuture[]::new));
        CompletableFuture<Void> done = before.thenRunAsync(() -> {
            action.run();
            if (!line.isEmpty()) {
                progress.done(line);
            }
        }, threads);
        steps.add(done.whenComplete((nothing, failure) -> {
            if (failure != null) {
                firstFailure.completeExceptionally(failure);
            }
        }));
        return new Step(done);
    }

    void await() {
        try {
            CompletableFuture.anyOf(firstFailure, CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Interrupts what still runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
