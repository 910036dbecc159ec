package org.confidant.local.replay;

import java.time.Duration;

/** How long everybody is seen in a replay; the file does not say. */
final class Session {
    static final Duration LENGTH = Duration.ofMinutes(25);
    /** Kept free afterwards, for practitioner and room. */
    static final Duration BUFFER = Duration.ofMinutes(5);
    /** The branch's clock shows starts at every quarter of an hour. */
    static final int GRID_MINUTES = 15;

    private Session() {}

    static int minutes() {
        return (int) LENGTH.toMinutes();
    }

    /** With the buffer. */
    static int takenMinutes() {
        return (int) LENGTH.plus(BUFFER).toMinutes();
    }
}
