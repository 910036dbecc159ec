package org.confidant.staffservice.account;

/** The identity provider did not answer, or not as it should; the same call may succeed later. */
@SuppressWarnings("serial") // never serialised
public final class AccountsAway extends RuntimeException {
    public AccountsAway(Throwable cause) {
        super("the identity provider is away: " + cause.getClass().getSimpleName(), cause);
    }
}
