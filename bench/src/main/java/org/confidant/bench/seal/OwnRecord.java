package org.confidant.bench.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.record.Participant;
import org.confidant.archiveservice.record.RecordKey;
import org.confidant.archiveservice.record.RecordKeys;
import org.confidant.archiveservice.record.Session;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.web.Ids;

/** A record with a key of its own, made as archive-service makes it. */
record OwnRecord(String session, SessionRecord value, RecordKey key) {
    static OwnRecord make(RecordKeys keys) {
        String id = Ids.random();
        Instant now = Instant.now();
        Session session = new Session(new BranchId("north"), "chat", "web", "remote", new StaffId("practitioner-0"),
                List.of(new Participant(1, new ClientId(Ids.random()), false)), now, now.plus(Duration.ofMinutes(50)));
        SessionRecord record = SessionRecord.of(session, keys.wrapFresh(id, session.clients()), List.of(), 1);
        return new OwnRecord(id, record, keys.require(id, record));
    }
}
