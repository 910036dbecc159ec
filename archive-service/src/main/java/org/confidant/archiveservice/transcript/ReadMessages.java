package org.confidant.archiveservice.transcript;

import java.util.List;
import org.confidant.archiveservice.ArchiveProblem;
import org.confidant.archiveservice.record.RecordState;
import org.confidant.platform.crypto.BrokenSeal;
import org.confidant.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** Reads a conversation for those who take part in it, until it is sealed. */
@Component
public final class ReadMessages {
    private final Transcripts transcripts;

    ReadMessages(Transcripts transcripts) {
        this.transcripts = transcripts;
    }

    /** Messages behind that number, in order. */
    public List<ChatMessage> read(Conversation conversation, long after, int limit) {
        if (conversation.record().value().state() == RecordState.SEALED) {
            throw new Refusal(ArchiveProblem.RECORD_SEALED, "The record is sealed: open it with a reason.");
        }
        return transcripts.read(conversation.session(), after, limit, conversation.scope()).stream()
                .map(message -> opened(message, conversation)).toList();
    }

    private static ChatMessage opened(SealedMessage message, Conversation conversation) {
        try {
            return message.open(conversation.key(), conversation.session());
        } catch (BrokenSeal broken) {
            throw new Refusal(ArchiveProblem.RECORD_DAMAGED, "A message does not open any more.");
        }
    }
}
