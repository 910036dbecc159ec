package org.confidant.platform.tell;

/** The identity provider gave no token; the next attempt may get one. */
@SuppressWarnings("serial") // never serialised
public final class TokenAway extends RuntimeException {
    TokenAway(Throwable cause) {
        super("no token to show: " + cause.getClass().getSimpleName(), cause);
    }
}
