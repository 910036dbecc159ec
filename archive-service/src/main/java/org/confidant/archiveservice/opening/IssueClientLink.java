package org.confidant.archiveservice.opening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.types.Binary;
import org.confidant.archiveservice.link.LinkToken;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.record.RecordKeys;
import org.confidant.archiveservice.record.Records;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Hands a client a link to their own openings, after the desk has made sure who they are (row 21). */
@Component
public final class IssueClientLink {
    private static final Duration VALID = Duration.ofDays(7);

    private final ClientLinks links;
    private final Records records;
    private final RecordKeys keys;
    private final Clock clock;

    IssueClientLink(ClientLinks links, Records records, RecordKeys keys, Clock clock) {
        this.links = links;
        this.records = records;
        this.keys = keys;
        this.clock = clock;
    }

    /** The token, shown this once; empty if the same command had issued it before. A client without records is unknown here. */
    public Optional<LinkToken> issue(ClientId client, String identityCheck, Caller caller, Command command) {
        SessionRecord record = records.ofClient(client, Optional.empty(), 1, caller.scope()).stream().findFirst()
                .orElseThrow(Refusal::notFound).value();
        SubjectKey key = keys.ofClient(client).orElseThrow(Refusal::notFound);
        LinkToken token = LinkToken.random();
        Instant now = clock.instant();
        Binary check = new Binary(key.seal(command.id(), "identity-check", identityCheck));
        boolean repeated = links.keep(new ClientLink(token.hash(), client, record.session().branch(),
                new StaffId(caller.id()), now, check, now.plus(VALID)), command);
        return repeated ? Optional.empty() : Optional.of(token);
    }
}
