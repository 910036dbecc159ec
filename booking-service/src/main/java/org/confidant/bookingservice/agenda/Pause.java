package org.confidant.bookingservice.agenda;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /** Ends early, and leaves the thread interrupted, if it is interrupted. */
    void rest(Duration length);

    static Pause sleeping() {
        return length -> {
            try {
                Thread.sleep(length);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
