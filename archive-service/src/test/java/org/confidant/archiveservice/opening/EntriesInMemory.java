package org.confidant.archiveservice.opening;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.platform.identity.BranchScope;

/** Entries in a map, which a test may also spoil. */
public final class EntriesInMemory implements Entries {
    final Map<ChainId, TreeMap<Long, Entry>> chains = new HashMap<>();
    private final Set<String> openings = new HashSet<>();

    private TreeMap<Long, Entry> of(ChainId chain) {
        return chains.computeIfAbsent(chain, id -> new TreeMap<>());
    }

    @Override
    public synchronized Optional<Entry> last(ChainId chain, BranchScope scope) {
        return scope.includes(chain.branch()) && !of(chain).isEmpty()
                ? Optional.of(of(chain).lastEntry().getValue())
                : Optional.empty();
    }

    @Override
    public synchronized boolean insert(List<Entry> entries) {
        for (Entry entry : entries) {
            String opening = entry.chain().name() + entry.opening().id();
            if (of(entry.chain()).containsKey(entry.n()) || !openings.add(opening)) {
                return false;
            }
            of(entry.chain()).put(entry.n(), entry);
        }
        return true;
    }

    @Override
    public synchronized Map<String, Entry> byOpening(ChainName chain, Collection<String> ids, BranchScope scope) {
        return chains.entrySet().stream()
                .filter(there -> there.getKey().name() == chain && scope.includes(there.getKey().branch()))
                .flatMap(there -> there.getValue().values().stream())
                .filter(entry -> ids.contains(entry.opening().id()))
                .collect(Collectors.toMap(entry -> entry.opening().id(), Function.identity()));
    }

    @Override
    public synchronized List<Entry> from(ChainId chain, long n, int limit, BranchScope scope) {
        return scope.includes(chain.branch())
                ? of(chain).tailMap(n).values().stream().limit(limit).toList()
                : List.of();
    }

    @Override
    public synchronized List<Entry> ofClient(ChainId chain, ClientId client, Optional<Long> before, int limit,
            BranchScope scope) {
        return scope.includes(chain.branch())
                ? of(chain).headMap(before.orElse(Long.MAX_VALUE), false).descendingMap().values().stream()
                        .filter(entry -> entry.opening().clients().contains(client.value())).limit(limit).toList()
                : List.of();
    }
}
