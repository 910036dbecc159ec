package org.confidant.platform.store;

/** A unique index refused a write; the use case knows which rule stands behind it. */
@SuppressWarnings("serial") // never serialised
public final class DuplicateValue extends RuntimeException {
    DuplicateValue(Throwable cause) {
        super("a value that must be unique is taken", cause, false, false);
    }
}
