package org.confidant.complaintservice.attachment;

import java.time.Instant;
import org.bson.types.Binary;
import org.confidant.complaintservice.roster.BranchId;

/**
 * A file that belongs to a complaint (C2). It exists from the moment its document does; its bytes were all there before.
 *
 * @param n counts the complaint's attachments from 1
 * @param by a staff id, a partner's client id, or {@code participant N} for a link
 */
public record Attachment(String complaint, BranchId branch, int n, SealedFile file, String by, Instant at) {
    /**
     * What there is of the file; its bytes lie elsewhere.
     *
     * @param name sealed under the complaint's key
     * @param type as its bytes showed it
     * @param key of its bytes, wrapped by the complaint's key
     * @param upload the name of its chunks
     */
    public record SealedFile(Binary name, String type, long size, Binary key, String upload) {}
}
