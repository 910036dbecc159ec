package org.confidant.platform.identity;

import org.springframework.security.core.AuthenticationException;

/** A token could be neither accepted nor refused, for its key was never seen and Keycloak does not answer. */
@SuppressWarnings("serial") // never serialised
final class KeysUnavailable extends AuthenticationException {
    KeysUnavailable(Throwable cause) {
        super("The token's signing key cannot be fetched.", cause);
    }
}
