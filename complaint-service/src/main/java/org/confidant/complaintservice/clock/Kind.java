package org.confidant.complaintservice.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody wants by writing to us (C3, C9, C10). */
public enum Kind {
    /** A grievance that must be investigated and answered. */
    COMPLAINT,
    /** An idea; the same road, lighter. */
    SUGGESTION,
    /** A threat to somebody's safety. */
    INCIDENT;

    /** The word used outside and in the store. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
