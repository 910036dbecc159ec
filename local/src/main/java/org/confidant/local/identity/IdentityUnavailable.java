package org.confidant.local.identity;

/** Keycloak cannot be had; the message is a sentence for the person at the terminal that says what to do. */
public final class IdentityUnavailable extends RuntimeException {

    public IdentityUnavailable(String sentence) {
        super(sentence);
    }

    public IdentityUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
