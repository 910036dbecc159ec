package org.confidant.staffservice.measure;

import java.util.Locale;

/** What can happen to a measure. */
public enum MeasureStep {
    /** The person is here, and restricted if it restricts. */
    ACCEPT,
    /** There is nobody it could be carried out with. */
    REFUSE,
    /** The talk took place. */
    HOLD,
    /** The training was passed. */
    PASS,
    /** The training was failed, once more perhaps. */
    FAIL,
    /** The time is up, or the person has left. */
    END;

    /** The word used outside. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
