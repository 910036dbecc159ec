package org.confidant.archiveservice.transcript;

import java.util.List;
import org.confidant.archiveservice.ArchiveProblem;
import org.confidant.archiveservice.record.Damage;
import org.confidant.archiveservice.record.RecordState;
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
        return Damage
                .refused(() -> transcripts.read(conversation.session(), after, limit, conversation.scope()).stream()
                        .map(message -> message.open(conversation.key(), conversation.session())).toList());
    }
}
