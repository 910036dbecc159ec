package org.confidant.archiveservice.opening;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.record.Records;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.Caller;
import org.springframework.stereotype.Component;

/** Who may read a record: who led the session, and who now leads a later one with a client of it (A3). */
@Component
public final class NeedToKnow {
    private final Records records;

    NeedToKnow(Records records) {
        this.records = records;
    }

    /** Whether that caller may read it. A later session counts until its own record is sealed. */
    boolean mayRead(SessionRecord record, Caller caller) {
        return record.ledBy(caller.id()) || servesSince(record.session().clients(), caller)
                .filter(since -> since.isAfter(record.session().startedAt())).isPresent();
    }

    /** Since when the caller serves one of these clients; empty if they do not now. */
    Optional<Instant> servesSince(Collection<ClientId> clients, Caller caller) {
        return records.servesSince(new StaffId(caller.id()), clients, caller.scope());
    }
}
