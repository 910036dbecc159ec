package org.confidant.complaintservice.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How bad it is; severe ones are taken out of the branch's hands (C5). */
public enum Severity {
    MINOR,
    NORMAL,
    SEVERE;

    /** The word used outside and in the store. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
