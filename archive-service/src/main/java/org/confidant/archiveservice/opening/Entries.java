package org.confidant.archiveservice.opening;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.platform.identity.BranchScope;

/** All entries of all chains. They are only ever inserted. */
public interface Entries {
    /** The last entry of a chain. */
    Optional<Entry> last(ChainId chain, BranchScope scope);

    /** Inserts entries that follow each other, one after the other up to the first whose number or id is taken: whether all. */
    boolean insert(List<Entry> entries);

    /** The entries of these openings, by id. */
    Map<String, Entry> byOpening(ChainName chain, Collection<String> ids, BranchScope scope);

    /** Entries from that number on, in order, at most so many. */
    List<Entry> from(ChainId chain, long n, int limit, BranchScope scope);

    /** Openings of a client's records, the latest first, beginning before that number; at most so many. */
    List<Entry> ofClient(ChainId chain, ClientId client, Optional<Long> before, int limit, BranchScope scope);
}
