package org.confidant.archiveservice.opening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One chain of one branch, as this process appends to it. Whoever comes while an insert is under way waits for the next one and
 * shares its majority wait with all who wait too. Processes that append at the same time meet at the unique number: who comes
 * second reads the new end and follows that.
 */
final class Chain {
    private static final BranchScope ALL = Everywhere
            .because("a chain grows for whoever opens something of its branch");
    private static final int MOST_AT_ONCE = 100;
    private static final int ATTEMPTS = 200;

    private final ChainId id;
    private final Entries entries;
    private final ChainKey key;
    private final Consumer<Integer> inserted;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock appending = new ReentrantLock();
    private @Nullable Head end;

    /** @param inserted told of every insert how many entries it brought */
    Chain(ChainId id, Entries entries, ChainKey key, Consumer<Integer> inserted) {
        this.id = id;
        this.entries = entries;
        this.key = key;
        this.inserted = inserted;
    }

    private record Waiting(Opening opening, CompletableFuture<Entry> done) {}

    /**
     * Returns when the entry is committed by a majority. The entry is another one, with another mark, if one came under the same
     * id before.
     */
    Entry append(Opening opening) {
        Waiting mine = new Waiting(opening, new CompletableFuture<>());
        queue.add(mine);
        while (!mine.done().isDone()) {
            appending.lock();
            try {
                if (!mine.done().isDone()) {
                    appendAll(drained());
                }
            } finally {
                appending.unlock();
            }
        }
        return result(mine.done());
    }

    /** How many wait for the next insert. */
    int waiting() {
        return queue.size();
    }

    private static Entry result(CompletableFuture<Entry> done) {
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private List<Waiting> drained() {
        List<Waiting> some = new ArrayList<>();
        while (some.size() < MOST_AT_ONCE) {
            Waiting next = queue.poll();
            if (next == null) {
                break;
            }
            some.add(next);
        }
        return some;
    }

    private void appendAll(List<Waiting> some) {
        List<Waiting> left = some;
        try {
            for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
                left = attempt(left);
            }
            if (!left.isEmpty()) {
                throw new Refusal(PlatformProblem.UNAVAILABLE, "Too many open records at the same time.")
                        .retryAfter(Duration.ofSeconds(1));
            }
        } catch (RuntimeException failure) {
            end = null;
            left.forEach(waiting -> waiting.done().completeExceptionally(failure));
        }
    }

    /** One insert; returns who still waits. A failure leaves open what was inserted, so that is looked up. */
    private List<Waiting> attempt(List<Waiting> waiting) {
        Head from = end();
        List<Entry> following = following(from, waiting);
        try {
            if (entries.insert(following)) {
                inserted.accept(following.size());
                end = following.getLast().after();
                settle(waiting, following);
                return List.of();
            }
        } catch (RuntimeException failure) {
            List<Waiting> unsettled = lookUp(waiting);
            if (!unsettled.isEmpty()) {
                throw failure;
            }
            return unsettled;
        }
        List<Waiting> left = lookUp(waiting);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(3_000_000));
        return left;
    }

    private Head end() {
        Head known = end;
        return known == null ? entries.last(id, ALL).map(Entry::after).orElse(Head.NONE) : known;
    }

    private List<Entry> following(Head from, List<Waiting> waiting) {
        List<Entry> following = new ArrayList<>();
        Head head = from;
        for (Waiting one : waiting) {
            Entry entry = key.follow(id, head, one.opening());
            following.add(entry);
            head = entry.after();
        }
        return following;
    }

    private static void settle(List<Waiting> waiting, List<Entry> entries) {
        for (int index = 0; index < waiting.size(); index++) {
            waiting.get(index).done().complete(entries.get(index));
        }
    }

    private List<Waiting> lookUp(List<Waiting> waiting) {
        end = null;
        Map<String, Entry> there = entries.byOpening(id.name(),
                waiting.stream().map(one -> one.opening().id()).toList(), ALL);
        waiting.forEach(one -> Optional.ofNullable(there.get(one.opening().id())).ifPresent(one.done()::complete));
        return waiting.stream().filter(one -> !one.done().isDone()).toList();
    }
}
