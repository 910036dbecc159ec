package org.confidant.archiveservice.transcript;

import java.util.List;
import java.util.Optional;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;

/** All transcripts, in chunks; messages are only ever added. */
public interface Transcripts {
    Tail tail(String session, BranchScope scope);

    /** The message an earlier command with the same id brought. */
    Optional<SealedMessage> sentBefore(String session, String command, BranchScope scope);

    /** Adds a message to the last chunk: whether that still stood as it was read. */
    boolean push(String session, Tail tail, SealedMessage message);

    /** Begins the chunk that follows: whether nobody else has. */
    boolean begin(String session, BranchId branch, Tail tail, SealedMessage message);

    /** Lets no more messages into the last chunk, if it still stands as it was read. */
    void fill(String session, Tail tail);

    /** Lets no more messages into the transcript, ever: whether the tail still stood as it was read. */
    boolean finish(String session, BranchId branch, Tail tail);

    /** Messages behind that number, in order, at most so many. */
    List<SealedMessage> read(String session, long after, int limit, BranchScope scope);
}
