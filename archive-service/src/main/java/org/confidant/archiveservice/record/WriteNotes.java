package org.confidant.archiveservice.record;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.confidant.archiveservice.ArchiveProblem;
import org.confidant.archiveservice.meter.ArchiveMeter;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** The practitioner's notes of their own session: a draft until the record is sealed (A1). */
@Component
public final class WriteNotes {
    private static final String FIELD = "notes";

    private final Records records;
    private final RecordKeys keys;
    private final Clock clock;
    private final MeterRegistry meters;

    WriteNotes(Records records, RecordKeys keys, Clock clock, MeterRegistry meters) {
        this.records = records;
        this.keys = keys;
        this.clock = clock;
        this.meters = meters;
    }

    /** Puts this draft in the place of the one before. */
    public Stored<SessionRecord> write(String session, String text, Caller caller, Command command) {
        Stored<SessionRecord> written = records.change(session, caller.scope(), command, read -> {
            SessionRecord before = read.value();
            requireLed(before, caller);
            before.requireMay(RecordStep.WRITE_NOTES);
            SessionRecord after = before.write(new Notes(new StaffId(caller.id()), clock.instant(),
                    keys.require(session, before).seal(text, session, FIELD)));
            return new Change<>(after, ArchiveNews.notesWritten(session, before, after));
        });
        ArchiveMeter.STEPS.counter(meters, "note").increment();
        return written;
    }

    /** The draft, for who writes it. */
    public Stored<SessionRecord> draft(String session, Caller caller) {
        Stored<SessionRecord> read = records.byId(session, caller.scope()).orElseThrow(Refusal::notFound);
        requireLed(read.value(), caller);
        if (read.value().state() == RecordState.SEALED) {
            throw new Refusal(ArchiveProblem.RECORD_SEALED, "The record is sealed: open it with a reason.");
        }
        return read;
    }

    private static void requireLed(SessionRecord record, Caller caller) {
        if (!record.ledBy(caller.id())) {
            throw Refusal.notAllowed();
        }
    }

    /** The text of a record's notes. */
    public static String text(RecordKey key, String session, Notes notes) {
        return key.open(notes.text(), session, FIELD);
    }
}
