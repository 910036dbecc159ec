package org.confidant.archiveservice.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;

/** One process appending, when the store fails before or after it wrote. */
class ChainTest {
    private static final ChainId NORTH = new ChainId(ChainName.OPENINGS, "north");
    private static final BranchScope IN_NORTH = LinkScope.of("north");

    private final EntriesInMemory store = new EntriesInMemory();
    private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());

    /** Fails at some insert. */
    private static final class Failing implements Entries {
        private final Entries sound;
        private final boolean written;
        private final AtomicInteger left = new AtomicInteger(1);
        private boolean away;

        Failing(Entries sound, boolean written) {
            this.sound = sound;
            this.written = written;
        }

        @Override
        public Optional<Entry> last(ChainId chain, BranchScope scope) {
            return sound.last(chain, scope);
        }

        @Override
        public boolean insert(List<Entry> entries) {
            if (left.getAndDecrement() == 1) {
                if (written) {
                    sound.insert(entries);
                }
                throw new IllegalStateException("the line is cut");
            }
            return sound.insert(entries);
        }

        @Override
        public Map<String, Entry> byOpening(ChainName chain, Collection<String> ids, BranchScope scope) {
            if (away) {
                throw new IllegalStateException("nobody there");
            }
            return sound.byOpening(chain, ids, scope);
        }

        @Override
        public List<Entry> from(ChainId chain, long n, int limit, BranchScope scope) {
            return sound.from(chain, n, limit, scope);
        }

        @Override
        public List<Entry> ofClient(ChainId chain, ClientId client, Optional<Long> before, int limit,
                BranchScope scope) {
            return sound.ofClient(chain, client, before, limit, scope);
        }
    }

    private Chain chain(Entries entries) {
        return new Chain(NORTH, entries, Someones.key(), groups::add);
    }

    private VerifyChain.Verdict verdict() {
        return new VerifyChain(store, Someones.key()).verify(NORTH, Head.NONE, IN_NORTH);
    }

    @Test
    void an_insert_that_was_written_though_its_answer_was_lost_counts() {
        Chain chain = chain(new Failing(store, true));
        Opening opening = Someones.opening();

        Entry entry = chain.append(opening);
        chain.append(Someones.opening());

        assertThat(entry.opening()).isEqualTo(opening);
        assertThat(store.from(NORTH, 1, 10, IN_NORTH)).hasSize(2);
        assertThat(verdict()).isInstanceOf(VerifyChain.Verdict.Whole.class);
    }

    @Test
    void an_insert_that_was_not_written_fails_and_the_next_follows_the_true_end() {
        Chain chain = chain(new Failing(store, false));
        Opening opening = Someones.opening();

        assertThatThrownBy(() -> chain.append(opening)).hasMessage("the line is cut");
        Entry again = chain.append(opening);

        assertThat(again.n()).isEqualTo(1);
        assertThat(verdict()).isEqualTo(new VerifyChain.Verdict.Whole(again.after()));
    }

    @Test
    void while_the_store_is_away_everybody_is_told_and_nobody_waits_for_ever() {
        Failing failing = new Failing(store, true);
        failing.away = true;
        Chain chain = chain(failing);
        Opening opening = Someones.opening();

        assertThatThrownBy(() -> chain.append(opening)).isInstanceOf(IllegalStateException.class);
        failing.away = false;
        Entry found = chain.append(opening);

        assertThat(found.opening()).isEqualTo(opening);
        assertThat(store.from(NORTH, 1, 10, IN_NORTH)).hasSize(1);
    }

    @Test
    void who_comes_while_an_insert_is_under_way_shares_the_next_one() {
        CountDownLatch firstUnderWay = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Chain chain = chain(new Slow(store, firstUnderWay, go));

        List<Callable<Entry>> works = new ArrayList<>();
        works.add(() -> chain.append(Someones.opening()));
        IntStream.range(0, 20).forEach(index -> works.add(() -> {
            firstUnderWay.await();
            if (index == 0) {
                Eventually.so(() -> chain.waiting() == 19);
                go.countDown();
            }
            return chain.append(Someones.opening());
        }));
        Together.all(works);

        assertThat(groups.stream().mapToInt(Integer::intValue).sum()).isEqualTo(21);
        assertThat(groups).hasSizeLessThanOrEqualTo(3);
        assertThat(verdict()).isInstanceOf(VerifyChain.Verdict.Whole.class);
    }

    /** Holds up the first insert. */
    private record Slow(Entries sound, CountDownLatch underWay, CountDownLatch go) implements Entries {
        @Override
        public Optional<Entry> last(ChainId chain, BranchScope scope) {
            return sound.last(chain, scope);
        }

        @Override
        public boolean insert(List<Entry> entries) {
            underWay.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return sound.insert(entries);
        }

        @Override
        public Map<String, Entry> byOpening(ChainName chain, Collection<String> ids, BranchScope scope) {
            return sound.byOpening(chain, ids, scope);
        }

        @Override
        public List<Entry> from(ChainId chain, long n, int limit, BranchScope scope) {
            return sound.from(chain, n, limit, scope);
        }

        @Override
        public List<Entry> ofClient(ChainId chain, ClientId client, Optional<Long> before, int limit,
                BranchScope scope) {
            return sound.ofClient(chain, client, before, limit, scope);
        }
    }
}
