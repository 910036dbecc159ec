package org.confidant.local.identity;

/** Keycloak did not let somebody in; the message is a sentence for the person at the terminal. */
public class SignInRefused extends RuntimeException {

    public SignInRefused(String sentence) {
        super(sentence);
    }
}
