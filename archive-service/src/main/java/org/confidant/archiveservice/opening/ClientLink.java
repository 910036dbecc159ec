package org.confidant.archiveservice.opening;

import java.time.Instant;
import org.bson.types.Binary;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;

/**
 * A client's right to see who opened their records, given at the desk.
 *
 * @param hash SHA-256 of the token
 * @param identityCheck how the desk knew whom it had before it, sealed under the client's key
 * @param expiresAt business time
 */
public record ClientLink(String hash, ClientId client, BranchId branch, StaffId issuedBy, Instant issuedAt,
        Binary identityCheck, Instant expiresAt) {
    /** Whether it still opens anything. */
    public boolean valid(Instant now) {
        return now.isBefore(expiresAt);
    }
}
