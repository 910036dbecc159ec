package org.confidant.platform.web;

/** An answer failed after its beginning was sent. */
@SuppressWarnings("serial") // never serialised
public final class AnswerBrokenOff extends RuntimeException {
    /** @param why without anything a person typed; it is logged */
    public AnswerBrokenOff(String why) {
        super(why);
    }
}
