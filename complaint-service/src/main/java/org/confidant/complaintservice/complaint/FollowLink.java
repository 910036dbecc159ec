package org.confidant.complaintservice.complaint;

import java.time.Duration;
import java.time.Instant;

/**
 * A client's right to follow their complaint and to speak about it. The token itself is never stored.
 *
 * @param hash SHA-256 of the token
 * @param mintedAt business time
 */
public record FollowLink(String hash, Instant mintedAt) {
    private static final Duration VALID = Duration.ofDays(180);

    boolean opens(String wanted, Instant now) {
        return hash.equals(wanted) && now.isBefore(mintedAt.plus(VALID));
    }
}
