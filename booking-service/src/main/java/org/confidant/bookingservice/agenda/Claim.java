package org.confidant.bookingservice.agenda;

import java.time.Instant;
import org.confidant.platform.time.TimeSlot;

/**
 * The intent of a booking to take a time. Its id is fresh for every attempt; {@code placed} is technical time and only
 * tells when to look, never who wins.
 */
public record Claim(String id, BookingRef booking, TimeSlot slot, Instant placed) {}
