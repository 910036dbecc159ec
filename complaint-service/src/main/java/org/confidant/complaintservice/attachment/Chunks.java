package org.confidant.complaintservice.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sealed bytes in documents of their own, below a megabyte each. Nobody finds them but by an attachment's document. */
public interface Chunks {
    /**
     * Keeps the k-th of an upload, from 0, as a draft.
     *
     * @param at technical time
     */
    void put(Draft draft, int k, byte[] sealed, Instant at);

    /** The k-th; empty behind the last. */
    Optional<byte[]> get(String upload, int k);

    /** They are drafts no more. */
    void settle(String upload);

    void remove(String upload);

    /** Some uploads of which chunks were kept before that technical time and are drafts still, the oldest first. */
    List<Draft> drafts(Instant before);

    /**
     * An upload that nobody published yet.
     *
     * @param attachment the id it will be published under
     * @param unborn the version at which that document stood before the upload began
     */
    record Draft(String upload, String attachment, long unborn) {}
}
