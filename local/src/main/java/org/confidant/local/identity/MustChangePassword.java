package org.confidant.local.identity;

/** The password is right but one-time: Keycloak gives no token before the person has chosen another. */
public final class MustChangePassword extends SignInRefused {

    MustChangePassword(String person) {
        super(person + " must choose another password first: sign in with the one-time password.");
    }
}
