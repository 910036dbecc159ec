package org.confidant.local.suite;

/** A step that cannot be done, in one sentence that says what to do about it. */
public final class SuiteRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SuiteRefused(String sentence) {
        super(sentence);
    }

    public SuiteRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
