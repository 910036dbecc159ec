package org.confidant.archiveservice.opening;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.record.Records;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** The records somebody may open, without what they hold. */
@Component
public final class ListRecords {
    private final Records records;
    private final NeedToKnow needToKnow;
    private final Clock clock;

    ListRecords(Records records, NeedToKnow needToKnow, Clock clock) {
        this.records = records;
        this.needToKnow = needToKnow;
        this.clock = clock;
    }

    /** The record of a session, if the caller may open it; whose access to it has ended is told so. */
    public List<Stored<SessionRecord>> ofSession(String session, Caller caller) {
        return switch (needToKnow.find(session, caller, clock.instant())) {
            case Finding.Open readable -> List.of(readable.record());
            case Finding.Closed closed -> {
                if (closed.why() == Outcome.GRANT_ENDED) {
                    throw Finding.ended();
                }
                yield List.of();
            }
        };
    }

    /** Those of a client, in order of start, that the caller may open by leading sessions: a grant opens one record only. */
    public List<Stored<SessionRecord>> ofClient(ClientId client, Optional<Records.Position> after, int limit,
            Caller caller) {
        if (!caller.is(Role.PRACTITIONER)) {
            throw Refusal.notAllowed();
        }
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
