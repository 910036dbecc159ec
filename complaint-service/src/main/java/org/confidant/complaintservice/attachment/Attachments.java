package org.confidant.complaintservice.attachment;

import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/**
 * All attachments. One is published by the single write of its document, on condition that this still stands as it did before the
 * first of its bytes was written; whoever sweeps those bytes away spoils that first.
 */
public interface Attachments {
    Optional<Stored<Attachment>> byNumber(String complaint, int n, BranchScope scope);

    /** Those of a complaint by their numbers. */
    List<Stored<Attachment>> of(String complaint, BranchScope scope);

    /** How that document stands. */
    Standing standing(String id);

    /** What an earlier request with the same key added; another body is refused. */
    Optional<Stored<Attachment>> addedBefore(Command command);

    /** Publishes it under the command's id; empty if its number was taken, or if it no longer stands at that version. */
    Optional<Stored<Attachment>> publish(long unborn, Attachment attachment, Command command);

    /** Lets nobody publish who read that version; whether it still stood there. */
    boolean spoil(String id, long unborn);

    /**
     * Whether a document was published, and from which upload.
     *
     * @param version of one that was not; 0 if there is none
     */
    record Standing(long version, Optional<String> upload) {}
}
