package org.confidant.bookingservice.figures;

import java.time.Duration;

/**
 * How long clients wait (mission.md "Figures").
 *
 * @param access first contact to the first confirmed start
 * @param offered first contact to the earliest fit time there was when the booking was made
 * @param confirm held to confirmed; bookings that were firm at once waited 0
 * @param start the later of planned start and check-in to the actual start, of sessions that were started
 */
public record Waits(Waiting access, Waiting offered, Waiting confirm, Waiting start) {
    static final Waits NONE = new Waits(Waiting.NONE, Waiting.NONE, Waiting.NONE, Waiting.NONE);

    Waits plusStart(Duration wait) {
        return new Waits(access, offered, confirm, start.plus(wait));
    }
}
