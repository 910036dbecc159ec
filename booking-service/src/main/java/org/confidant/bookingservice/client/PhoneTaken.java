package org.confidant.bookingservice.client;

/** Somebody else was filed under this phone first. */
@SuppressWarnings("serial") // never serialised
public final class PhoneTaken extends RuntimeException {
    public PhoneTaken(Throwable cause) {
        super("a client of the branch has this phone", cause, false, false);
    }
}
