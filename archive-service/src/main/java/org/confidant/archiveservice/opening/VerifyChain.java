package org.confidant.archiveservice.opening;

import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
import org.springframework.stereotype.Component;

/** Walks a chain from a head somebody kept to its end (A3). */
@Component
public final class VerifyChain {
    private static final int AT_ONCE = 1_000;

    private final Entries entries;
    private final ChainKey key;

    VerifyChain(Entries entries, ChainKey key) {
        this.entries = entries;
        this.key = key;
    }

    /** What was found. */
    public sealed interface Verdict {
        /** Nothing was touched; the head to keep for next time. */
        record Whole(Head head) implements Verdict {}

        /** The first number that is not as it was: altered, or missing. */
        record Broken(long n, boolean missing) implements Verdict {}
    }

    /** @param since a head of that chain, or {@link Head#NONE} for all of it */
    public Verdict verify(ChainId chain, Head since, BranchScope scope) {
        if (since.n() > 0) {
            Optional<Verdict> broken = start(chain, since, scope);
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        Head head = since;
        List<Entry> some;
        do {
            some = entries.from(chain, head.n() + 1, AT_ONCE, scope);
            for (Entry entry : some) {
                if (!key.follows(entry, head)) {
                    return new Verdict.Broken(head.n() + 1, entry.n() != head.n() + 1);
                }
                head = entry.after();
            }
        } while (some.size() == AT_ONCE);
        return new Verdict.Whole(head);
    }

    /** Whether the entry that was the end then is there as it was. */
    private Optional<Verdict> start(ChainId chain, Head since, BranchScope scope) {
        Optional<Entry> there = entries.from(chain, since.n(), 1, scope).stream()
                .filter(entry -> entry.n() == since.n()).findFirst();
        if (there.isEmpty()) {
            long last = entries.last(chain, scope).map(Entry::n).orElse(0L);
            return Optional.of(new Verdict.Broken(Math.min(last + 1, since.n()), true));
        }
        Entry entry = there.get();
        boolean same = entry.head().equals(since.hash())
                && key.follows(entry, new Head(since.n() - 1, entry.previous()));
        return same ? Optional.empty() : Optional.of(new Verdict.Broken(since.n(), false));
    }
}
