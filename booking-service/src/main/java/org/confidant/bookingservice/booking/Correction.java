package org.confidant.bookingservice.booking;

import java.time.Instant;

/**
 * The true times of a session, put beside those that were recorded (B13).
 *
 * @param at when and
 * @param by by which manager they were put right
 */
public record Correction(Instant startedAt, Instant endedAt, String reason, Instant at, String by) {}
