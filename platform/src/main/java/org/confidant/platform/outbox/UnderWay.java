package org.confidant.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One hand-over while it lasts: whether everything was taken, and earlier, lane by lane, whether that receiver took its part. */
record UnderWay(CompletableFuture<Boolean> all, Map<String, CompletableFuture<Boolean>> lanes) {
    static UnderWay of(List<Lane> lanes) {
        return new UnderWay(new CompletableFuture<>(), lanes.stream()
                .collect(Collectors.toUnmodifiableMap(Lane::receiver, lane -> new CompletableFuture<>())));
    }

    void ended(LaneResult result) {
        CompletableFuture<Boolean> lane = lanes.get(result.lane().receiver());
        if (lane != null) {
            lane.complete(result.stopped() == null);
        }
    }

    void ended(boolean everythingTaken) {
        lanes.values().forEach(lane -> lane.complete(everythingTaken));
        all.complete(everythingTaken);
    }

    /** Whether that receiver took its part in that time, however long the others need. */
    boolean took(String receiver, Duration atMost) {
        CompletableFuture<Boolean> lane = lanes.get(receiver);
        return lane != null && waited(lane, atMost);
    }

    /** What became of it in that time; false if it still lasts. Others may wait longer for the same. */
    static boolean waited(CompletableFuture<Boolean> taken, Duration atMost) {
        return taken.copy().completeOnTimeout(false, atMost.toMillis(), TimeUnit.MILLISECONDS).join();
    }
}
