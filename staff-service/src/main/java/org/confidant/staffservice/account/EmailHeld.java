package org.confidant.staffservice.account;

/** The e-mail belongs to another account; whose is nobody's business. */
@SuppressWarnings("serial") // never serialised
public final class EmailHeld extends RuntimeException {
    public EmailHeld() {
        super("the e-mail belongs to another account", null, false, false);
    }
}
