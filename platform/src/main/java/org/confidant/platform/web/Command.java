package org.confidant.platform.web;

import java.util.OptionalLong;

/**
 * One request to change something, so that sending it again does nothing twice.
 *
 * @param id the HMAC of caller, route and Idempotency-Key; random when there is no key. 26 letters and digits; what a
 *        POST creates takes it as its id
 * @param keyed whether the caller sent an Idempotency-Key
 * @param bodyHash SHA-256 of the body; empty until a {@link StreamedBody} was read
 * @param caller who sent it: a staff id, a client id, or {@code link}
 * @param expectedVersion the version named in If-Match
 */
public record Command(String id, boolean keyed, String bodyHash, String caller, OptionalLong expectedVersion) {
    /** The same, now that its streamed body was read. */
    public Command withBody(String hash) {
        return new Command(id, keyed, hash, caller, expectedVersion);
    }
}
