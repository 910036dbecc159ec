package org.confidant.archiveservice.opening;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.archiveservice.link.LinkToken;
import org.confidant.archiveservice.record.Damage;
import org.confidant.archiveservice.record.RecordKey;
import org.confidant.archiveservice.record.RecordKeys;
import org.confidant.archiveservice.record.Records;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** Shows clients who opened their records, in which role, when and why (A3). */
@Component
public final class OwnOpenings {
    /** What stands for a member's own words: a record belongs to all who took part, and they might tell who complained. */
    private static final String REVIEWED = "To look into how the session went";

    private final ClientLinks links;
    private final Entries entries;
    private final Records records;
    private final RecordKeys keys;
    private final Clock clock;

    OwnOpenings(ClientLinks links, Entries entries, Records records, RecordKeys keys, Clock clock) {
        this.links = links;
        this.entries = entries;
        this.records = records;
        this.keys = keys;
        this.clock = clock;
    }

    /** An opening as the client may know it. */
    public record Seen(Entry entry, Optional<String> reason) {}

    /** The link's client and branch; every link that opens nothing gets the same 404. */
    public ClientLink enter(LinkToken token) {
        return links.byHash(token.hash())
                .filter(link -> link.valid(clock.instant()) && keys.ofClient(link.client()).isPresent())
                .orElseThrow(Refusal::notFound);
    }

    /** The latest first, beginning before that number. */
    public List<Seen> list(ClientLink link, Optional<Long> before, int limit) {
        BranchScope scope = LinkScope.of(link.branch().value());
        Map<String, Optional<RecordKey>> opened = new HashMap<>();
        return Damage.refused(() -> entries
                .ofClient(new ChainId(ChainName.OPENINGS, link.branch().value()), link.client(), before, limit,
                        scope)
                .stream().map(entry -> {
                    Opening opening = entry.opening();
                    Optional<RecordKey> key = opened.computeIfAbsent(opening.session(), session -> records
                            .byId(session, scope).flatMap(read -> keys.open(session, read.value())));
                    return new Seen(entry, opening.grant().isPresent()
                            ? Optional.of(REVIEWED)
                            : opening.reason()
                                    .flatMap(reason -> key.map(there -> Reasons.open(there, opening, reason))));
                }).toList());
    }
}
