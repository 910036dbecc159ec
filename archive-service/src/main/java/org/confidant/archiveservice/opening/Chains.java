package org.confidant.archiveservice.opening;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.confidant.archiveservice.meter.ArchiveMeter;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** The chains this process appends to. */
@Component
public final class Chains {
    private static final BranchScope ALL = Everywhere.because("a repeated request is found before any branch is known");

    private final Entries entries;
    private final ChainKey key;
    private final MeterRegistry meters;
    private final Map<ChainId, Chain> chains = new ConcurrentHashMap<>();

    Chains(Entries entries, ChainKey key, MeterRegistry meters) {
        this.entries = entries;
        this.key = key;
        this.meters = meters;
    }

    /** Appends to a branch's chain; see {@link Chain#append}. */
    Entry append(ChainName name, String branch, Opening opening) {
        return chains.computeIfAbsent(new ChainId(name, branch),
                id -> new Chain(id, entries, key, count -> inserted(name, count))).append(opening);
    }

    private void inserted(ChainName name, int count) {
        ArchiveMeter.INSERTS.counter(meters, name.word()).increment();
        ArchiveMeter.ENTRIES.counter(meters, name.word()).increment(count);
    }

    /** The opening an earlier request with the same key made. */
    Optional<Entry> madeBefore(Command command) {
        return command.keyed()
                ? Optional.ofNullable(entries.byOpening(ChainName.OPENINGS, List.of(command.id()), ALL)
                        .get(command.id()))
                : Optional.empty();
    }
}
