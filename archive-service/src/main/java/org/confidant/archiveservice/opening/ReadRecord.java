package org.confidant.archiveservice.opening;

import java.util.ArrayList;
import java.util.List;
import org.confidant.archiveservice.record.Amendments;
import org.confidant.archiveservice.record.RecordKey;
import org.confidant.archiveservice.record.RecordState;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.record.Summaries;
import org.confidant.archiveservice.record.WriteNotes;
import org.confidant.archiveservice.sealing.Proof;
import org.confidant.archiveservice.transcript.SealedMessage;
import org.confidant.archiveservice.transcript.Transcripts;
import org.confidant.platform.crypto.BrokenSeal;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Opens what a record holds, and finds out if any of it was altered. */
@Component
final class ReadRecord {
    private static final int AT_ONCE = 1_000;

    private final Transcripts transcripts;
    private final Summaries summaries;
    private final Amendments amendments;

    ReadRecord(Transcripts transcripts, Summaries summaries, Amendments amendments) {
        this.transcripts = transcripts;
        this.summaries = summaries;
        this.amendments = amendments;
    }

    /** @throws BrokenSeal if something was altered, moved or removed since it was sealed */
    RecordContent read(Stored<SessionRecord> stored, RecordKey key, Caller reader, BranchScope scope) {
        String session = stored.id();
        SessionRecord record = stored.value();
        List<SealedMessage> sealed = messages(session, scope);
        if (record.closure().filter(closure -> !Proof.of(sealed, record).fits(closure, session, key)).isPresent()) {
            throw new BrokenSeal(session, "transcript");
        }
        boolean finished = record.state() == RecordState.SEALED || record.ledBy(reader.id());
        return new RecordContent(stored, sealed.stream().map(message -> message.open(key, session)).toList(),
                record.notes().filter(notes -> finished).map(notes -> new RecordContent.NoteText(notes.by().value(),
                        notes.at(), WriteNotes.text(key, session, notes))),
                summaries.of(session, scope).stream()
                        .map(summary -> new RecordContent.NoteText(summary.by().value(), summary.at(),
                                summary.text(key, session)))
                        .toList(),
                amendments.of(session, scope).stream()
                        .map(added -> new RecordContent.AmendmentText(added.id(), added.value().by().value(),
                                added.value().at(), added.value().text(key, added.id()),
                                added.value().reason(key, added.id())))
                        .toList());
    }

    private List<SealedMessage> messages(String session, BranchScope scope) {
        List<SealedMessage> all = new ArrayList<>();
        List<SealedMessage> some;
        do {
            some = transcripts.read(session, all.size(), AT_ONCE, scope);
            all.addAll(some);
        } while (some.size() == AT_ONCE);
        return all;
    }
}
