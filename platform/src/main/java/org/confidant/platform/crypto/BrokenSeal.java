package org.confidant.platform.crypto;

/** Sealed bytes were altered, or belong to another subject, document or field. Never carries their content. */
public class BrokenSeal extends RuntimeException {
    public BrokenSeal(String documentId, String field) {
        super("The seal of " + field + " in " + documentId + " does not open");
    }
}
