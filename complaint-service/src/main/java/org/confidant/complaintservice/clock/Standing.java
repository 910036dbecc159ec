package org.confidant.complaintservice.clock;

import java.util.Locale;

/** How a clock stands at a moment. */
public enum Standing {
    /** Time is left. */
    RUNNING,
    /** Three quarters of the time allowed are gone. */
    WARNED,
    /** The client is awaited. */
    PAUSED,
    /** All the time allowed is gone. */
    BREACHED,
    /** It was stopped in time. */
    MET,
    /** It ended in time without anybody telling the client: what it was about is followed elsewhere, or over. */
    DROPPED,
    /** It was stopped after its time. */
    MISSED;

    /** The word used outside. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
