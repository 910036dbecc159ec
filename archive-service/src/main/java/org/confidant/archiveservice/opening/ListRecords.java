package org.confidant.archiveservice.opening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.record.Records;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** The records somebody may open, without what they hold. */
@Component
public final class ListRecords {
    private final Records records;
    private final NeedToKnow needToKnow;

    ListRecords(Records records, NeedToKnow needToKnow) {
        this.records = records;
        this.needToKnow = needToKnow;
    }

    /** The record of a session, if the caller may open it. */
    public List<Stored<SessionRecord>> ofSession(String session, Caller caller) {
        return records.byId(session, caller.scope()).filter(read -> needToKnow.mayRead(read.value(), caller)).stream()
                .toList();
    }

    /** Those of a client, in order of start, that the caller may open. */
    public List<Stored<SessionRecord>> ofClient(ClientId client, Optional<Records.Position> after, int limit,
            Caller caller) {
        Optional<Instant> until = needToKnow.servesSince(List.of(client), caller);
        List<Stored<SessionRecord>> found = new ArrayList<>();
        Optional<Records.Position> place = after;
        List<Stored<SessionRecord>> some;
        do {
            some = records.ofClient(client, place, limit, caller.scope());
            some.stream().filter(read -> read.value().ledBy(caller.id())
                    || until.filter(read.value().session().startedAt()::isBefore).isPresent()).forEach(found::add);
            place = some.isEmpty() ? place : Optional.of(position(some.getLast()));
        } while (found.size() < limit && some.size() == limit);
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** The place of a record in the order of start. */
    public static Records.Position position(Stored<SessionRecord> record) {
        return new Records.Position(record.value().session().startedAt(), record.id());
    }
}
