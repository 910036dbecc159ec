package org.confidant.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void everything_is_done_once() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();

        SideBySide.each(IntStream.range(0, 100).boxed().toList(), one -> assertThat(done.add(one)).isTrue());

        assertThat(done).hasSize(100);
    }

    @Test
    void no_more_than_eight_run_at_once() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        SideBySide.each(IntStream.range(0, 200).boxed().toList(), one -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.yield();
            running.decrementAndGet();
        });

        assertThat(most.get()).isBetween(2, 8);
    }

    @Test
    void after_a_failure_nothing_more_is_begun() {
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> SideBySide.each(IntStream.range(0, 1_000).boxed().toList(), one -> {
            begun.incrementAndGet();
            throw new IllegalArgumentException("no " + one);
        })).isInstanceOf(IllegalArgumentException.class);

        assertThat(begun.get()).isLessThanOrEqualTo(8);
    }
}
