package org.confidant.archiveservice.sealing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.confidant.archiveservice.meter.ArchiveMeter;
import org.confidant.archiveservice.record.ArchiveNews;
import org.confidant.archiveservice.record.Closure;
import org.confidant.archiveservice.record.RecordKeys;
import org.confidant.archiveservice.record.Records;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.transcript.Tail;
import org.confidant.archiveservice.transcript.Transcripts;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes records 48 hours after their end, and says once when a day went by without notes (A1, B15). */
@Component
public final class SealRecords {
    private static final Logger LOG = LoggerFactory.getLogger(SealRecords.class);
    private static final BranchScope ALL = Everywhere
            .because("records of every branch are sealed when their time comes");
    private static final Command BY_ITSELF = new Command("", false, "", "clock", OptionalLong.empty());

    private final Records records;
    private final Transcripts transcripts;
    private final RecordKeys keys;
    private final Clock clock;
    private final MeterRegistry meters;

    SealRecords(Records records, Transcripts transcripts, RecordKeys keys, Clock clock, MeterRegistry meters) {
        this.records = records;
        this.transcripts = transcripts;
        this.keys = keys;
        this.clock = clock;
        this.meters = meters;
    }

    /** What fails is tried again at the next sweep, and does not hold up the others. */
    @Scheduled(fixedDelay = 1000)
    public void sweep() {
        Instant now = clock.instant();
        records.dueForNotes(now, ALL).forEach(due -> attempt(() -> missNotes(due)));
        records.dueToSeal(now, ALL).forEach(due -> attempt(() -> seal(due)));
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("A record could not be swept: {}", failure.getClass().getSimpleName());
        }
    }

    private void missNotes(Stored<SessionRecord> due) {
        Change<SessionRecord> change = new Change<>(due.value().missNotes(),
                List.of(ArchiveNews.notesMissing(due.id(), due.value().session())));
        if (records.write(due, change, BY_ITSELF).isPresent()) {
            count("miss_notes");
        }
    }

    /** First nothing more is let into the transcript, then what it holds is taken down. */
    private void seal(Stored<SessionRecord> due) {
        SessionRecord record = due.value();
        while (true) {
            Tail tail = transcripts.tail(due.id(), ALL);
            if (tail.mark() == Tail.Mark.FINAL || transcripts.finish(due.id(), record.session().branch(), tail)) {
                break;
            }
        }
        Closure closure = Proof.of(due.id(), record, transcripts, ALL).closure(due.id(), clock.instant(),
                keys.open(due.id(), record));
        SessionRecord sealed = record.seal(closure);
        if (records.write(due, new Change<>(sealed, ArchiveNews.notesWritten(due.id(), record, sealed)), BY_ITSELF)
                .isPresent()) {
            count("seal");
        }
    }

    private void count(String step) {
        ArchiveMeter.STEPS.counter(meters, step).increment();
    }
}
