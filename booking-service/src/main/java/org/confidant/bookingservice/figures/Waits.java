package org.confidant.bookingservice.figures;

/**
 * How long clients wait (mission.md "Figures").
 *
 * @param access first contact to the first confirmed start
 * @param offered first contact to the earliest fit time there was when the booking was made
 * @param confirm held to confirmed; bookings that were firm at once waited 0
 */
public record Waits(Waiting access, Waiting offered, Waiting confirm) {
    static final Waits NONE = new Waits(Waiting.NONE, Waiting.NONE, Waiting.NONE);
}
