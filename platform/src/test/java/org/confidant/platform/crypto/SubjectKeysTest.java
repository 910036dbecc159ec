package org.confidant.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SubjectKeysTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final MasterKey master = TestKeys.master();
    private final Keysets stored = new KeysetsInMemory();
    private final AtomicLong nanos = new AtomicLong();
    private final SubjectKeys keys = new SubjectKeys(master, stored, nanos::get);
    private final SubjectKeys otherProcess = new SubjectKeys(master, stored, nanos::get);

    @Test
    void a_subject_is_unknown_until_its_keyset_is_made() {
        assertThat(keys.find("client-1")).isInstanceOf(KeysetState.Missing.class);

        keys.create("client-1");

        assertThat(keys.find("client-1")).isInstanceOf(KeysetState.Live.class);
    }

    @Test
    void another_process_opens_what_this_one_sealed() {
        byte[] sealed = TestKeys.created(keys, "client-1").seal("d", "f", "text");

        assertThat(TestKeys.created(otherProcess, "client-1").open("d", "f", sealed)).isEqualTo("text");
    }

    @RepeatedTest(20)
    void two_creating_at_once_end_with_one_keyset() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<SubjectKey> one = threads.submit(creating(keys, start));
            Future<SubjectKey> other = threads.submit(creating(otherProcess, start));

            assertThat(other.get().open("d", "f", one.get().seal("d", "f", "text"))).isEqualTo("text");
        }
    }

    @Test
    void a_destroyed_keyset_is_never_made_again() {
        keys.create("client-1");

        keys.destroy("client-1", NOW);

        assertThat(keys.find("client-1")).isInstanceOf(KeysetState.Destroyed.class);
        assertThat(keys.create("client-1")).isInstanceOf(KeysetState.Destroyed.class);
    }

    @Test
    void a_destruction_elsewhere_is_known_within_a_minute() {
        otherProcess.create("client-1");
        keys.destroy("client-1", NOW);

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(otherProcess.find("client-1")).isInstanceOf(KeysetState.Destroyed.class);
        assertThat(otherProcess.create("client-1")).isInstanceOf(KeysetState.Destroyed.class);
    }

    @Test
    void an_opened_keyset_is_not_read_again_within_the_minute() {
        SubjectKey first = TestKeys.created(keys, "client-1");

        nanos.addAndGet(Duration.ofSeconds(59).toNanos());

        assertThat(keys.find("client-1")).isEqualTo(new KeysetState.Live(first));
    }

    @Test
    void several_are_found_at_once() {
        keys.create("client-1");
        otherProcess.create("client-2");
        otherProcess.destroy("client-3", NOW);

        var found = keys.findAll(List.of("client-1", "client-2", "client-3", "client-4"));

        assertThat(found).hasSize(4);
        assertThat(found.get("client-1")).isInstanceOf(KeysetState.Live.class);
        assertThat(found.get("client-2")).isInstanceOf(KeysetState.Live.class);
        assertThat(found.get("client-3")).isInstanceOf(KeysetState.Destroyed.class);
        assertThat(found.get("client-4")).isInstanceOf(KeysetState.Missing.class);
    }

    @Test
    void a_keyset_moved_to_another_subject_does_not_open() {
        keys.create("client-1");
        StoredKeyset.Wrapped moved = (StoredKeyset.Wrapped) stored.find("client-1").orElseThrow();
        stored.insert("client-2", moved.keyset());

        assertThatThrownBy(() -> keys.find("client-2")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void another_master_key_opens_nothing() {
        keys.create("client-1");
        SubjectKeys foreign = new SubjectKeys(TestKeys.master(), stored, Ticker.systemTicker());

        assertThatThrownBy(() -> foreign.find("client-1")).isInstanceOf(BrokenSeal.class).hasNoCause();
    }

    private static Callable<SubjectKey> creating(SubjectKeys keys, CyclicBarrier start) {
        return () -> {
            start.await();
            return TestKeys.created(keys, "client-1");
        };
    }
}
