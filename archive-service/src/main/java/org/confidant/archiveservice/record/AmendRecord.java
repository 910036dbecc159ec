package org.confidant.archiveservice.record;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.confidant.archiveservice.meter.ArchiveMeter;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Adds to a sealed record; what it held stays as it is (A1). */
@Component
public final class AmendRecord {
    private final Records records;
    private final Amendments amendments;
    private final RecordKeys keys;
    private final Clock clock;
    private final MeterRegistry meters;

    AmendRecord(Records records, Amendments amendments, RecordKeys keys, Clock clock, MeterRegistry meters) {
        this.records = records;
        this.amendments = amendments;
        this.keys = keys;
        this.clock = clock;
        this.meters = meters;
    }

    /** Only who led the session adds to its record. */
    public Stored<Amendment> amend(String session, String text, String reason, Caller caller, Command command) {
        SessionRecord record = records.byId(session, caller.scope()).orElseThrow(Refusal::notFound).value();
        if (!record.ledBy(caller.id())) {
            throw Refusal.notAllowed();
        }
        record.requireMay(RecordStep.AMEND);
        Stored<Amendment> added = amendments.add(Amendment.seal(keys.require(session, record), command.id(), session,
                record.session().branch(), new StaffId(caller.id()), clock.instant(), text, reason), command);
        ArchiveMeter.STEPS.counter(meters, "amend").increment();
        return added;
    }
}
