package org.confidant.gateway.door;

import java.util.Locale;

/** What became of a request, in few enough words for a label. */
enum Outcome {
    /** The service did as asked. */
    DONE,
    /** The caller was not let in: no valid token, or not allowed. */
    NOT_ALLOWED,
    /** There is no such thing, or no such method. */
    NOT_FOUND,
    /** The caller asks too often. */
    LIMITED,
    /** Any other mistake or refusal. */
    REFUSED,
    /** A service is away, silent or talks nonsense. */
    UNAVAILABLE,
    /** A fault of ours. */
    FAILED,
    /** The caller went away first. */
    GIVEN_UP;

    static Outcome of(int status) {
        return switch (status) {
            case 401, 403 -> NOT_ALLOWED;
            case 404, 405 -> NOT_FOUND;
            case 429 -> LIMITED;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status < 400 ? DONE : status < 500 ? REFUSED : FAILED;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
