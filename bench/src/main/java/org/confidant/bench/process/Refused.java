package org.confidant.bench.process;

/** Something that is needed is not there; the message says what to do. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
