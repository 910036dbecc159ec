package org.confidant.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.util.Bytes;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every place for keysets keeps, whatever it is made of. */
public abstract class KeysetsContract {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Bytes FIRST = Bytes.copyFrom(new byte[]{1, 2, 3});
    private static final Bytes SECOND = Bytes.copyFrom(new byte[]{4, 5, 6});

    private final String subject = "subject-" + UUID.randomUUID();

    protected abstract Keysets keysets();

    @Test
    void unknown_subject_has_no_entry() {
        assertThat(keysets().find(subject)).isEmpty();
    }

    @Test
    void the_first_keyset_stays() {
        assertThat(keysets().insert(subject, FIRST)).isEqualTo(new StoredKeyset.Wrapped(FIRST));
        assertThat(keysets().insert(subject, SECOND)).isEqualTo(new StoredKeyset.Wrapped(FIRST));
        assertThat(keysets().find(subject)).contains(new StoredKeyset.Wrapped(FIRST));
    }

    @Test
    void a_tombstone_stays() {
        keysets().insert(subject, FIRST);

        keysets().bury(subject, NOW);
        keysets().bury(subject, NOW.plusSeconds(1));

        assertThat(keysets().insert(subject, SECOND)).isEqualTo(new StoredKeyset.Tombstone());
        assertThat(keysets().find(subject)).contains(new StoredKeyset.Tombstone());
    }

    @Test
    void a_subject_without_keyset_can_be_buried() {
        keysets().bury(subject, NOW);

        assertThat(keysets().insert(subject, FIRST)).isEqualTo(new StoredKeyset.Tombstone());
    }

    @Test
    void several_are_found_at_once() {
        keysets().insert(subject + "a", FIRST);
        keysets().bury(subject + "b", NOW);

        assertThat(keysets().findAll(List.of(subject + "a", subject + "b", subject + "c"))).isEqualTo(
                Map.of(subject + "a", new StoredKeyset.Wrapped(FIRST), subject + "b", new StoredKeyset.Tombstone()));
    }

    @Test
    void many_inserting_at_once_get_the_same_keyset() throws Exception {
        Set<StoredKeyset> answers = new HashSet<>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<StoredKeyset>> inserting = IntStream.range(0, 16)
                    .mapToObj(n -> threads.submit(inserting(n, start)))
                    .toList();
            start.countDown();
            for (Future<StoredKeyset> answer : inserting) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(1).isEqualTo(Set.of(keysets().find(subject).orElseThrow()));
    }

    @Test
    void the_first_kept_value_stays() {
        assertThat(keysets().keep(subject, FIRST)).isEqualTo(FIRST);
        assertThat(keysets().keep(subject, SECOND)).isEqualTo(FIRST);
    }

    private Callable<StoredKeyset> inserting(int n, CountDownLatch start) {
        return () -> {
            start.await();
            return keysets().insert(subject, Bytes.copyFrom(new byte[]{(byte) n}));
        };
    }
}
