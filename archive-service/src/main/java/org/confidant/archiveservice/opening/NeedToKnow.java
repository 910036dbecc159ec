package org.confidant.archiveservice.opening;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.confidant.archiveservice.grant.CheckGrant;
import org.confidant.archiveservice.grant.Membership;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.record.Records;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.Role;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/**
 * Who may read a record: who led the session, who now leads a later one with a client of it, and for a time the members of a
 * group that looks into a complaint about it, whatever branch they belong to (A3). A member who serves a client of it, too, opens
 * it for the group: other clients of the session see all openings, and must not read there why a group looks into it.
 */
@Component
public final class NeedToKnow {
    private static final BranchScope ALL = Everywhere.because(
            "a grant opens one record to members of any branch, and a refusal is remembered in the record's own");

    private final Records records;
    private final CheckGrant checkGrant;

    NeedToKnow(Records records, CheckGrant checkGrant) {
        this.records = records;
        this.checkGrant = checkGrant;
    }

    /** The record, if the caller may read it then. Grants are asked for unknown ones too: both answers take as long. */
    Finding find(String session, Caller caller, Instant now) {
        Membership membership = checkGrant.of(caller.id(), session, now, ALL);
        return records.byId(session, ALL).map(record -> found(record, membership, caller))
                .orElseGet(() -> new Finding.Closed(Outcome.UNKNOWN_RECORD, Optional.empty()));
    }

    private Finding found(Stored<SessionRecord> record, Membership membership, Caller caller) {
        boolean inside = caller.belongsTo(record.value().session().branch().value());
        boolean member = membership instanceof Membership.Live && !record.value().ledBy(caller.id());
        if (inside && !member && serves(record.value(), caller)) {
            return new Finding.Open(record, Ground.serving(caller));
        }
        return switch (membership) {
            case Membership.Live(String complaint) ->
                new Finding.Open(record, Ground.granted(complaint, caller, ALL));
            case Membership.Ended ended -> new Finding.Closed(Outcome.GRANT_ENDED, Optional.of(record));
            case Membership.Stranger stranger ->
                new Finding.Closed(inside ? Outcome.NOT_SERVING : Outcome.OTHER_BRANCH, Optional.of(record));
        };
    }

    /** A later session counts until its own record is sealed. */
    private boolean serves(SessionRecord record, Caller caller) {
        return caller.is(Role.PRACTITIONER) && (record.ledBy(caller.id())
                || servesSince(record.session().clients(), caller)
                        .filter(since -> since.isAfter(record.session().startedAt())).isPresent());
    }

    /** Since when the caller serves one of these clients; empty if they do not now. */
    Optional<Instant> servesSince(Collection<ClientId> clients, Caller caller) {
        return records.servesSince(new StaffId(caller.id()), clients, caller.scope());
    }
}
