package org.confidant.archiveservice.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.transcript.ChatMessage;
import org.confidant.platform.store.Stored;

/**
 * What a record holds, in clear. It exists in memory only, and leaves only behind its entry in the chain.
 *
 * @param notes empty if there are none, or only a draft of somebody else
 */
public record RecordContent(Stored<SessionRecord> record, List<ChatMessage> transcript, Optional<NoteText> notes,
        List<NoteText> summaries, List<AmendmentText> amendments) {

    /** A text somebody wrote. */
    public record NoteText(String by, Instant at, String text) {}

    /** A text somebody added, and why. */
    public record AmendmentText(String id, String by, Instant at, String text, String reason) {}

    @Override
    public String toString() {
        return "RecordContent[hidden]";
    }
}
