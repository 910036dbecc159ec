package org.confidant.bookingservice.compensation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a compensation was paid.
 *
 * @param on the day, in the branch
 * @param evidence sealed under the client's key; empty when the client is erased
 * @param by who noted it
 */
public record Payment(LocalDate on, Optional<String> evidence, Instant notedAt, String by) {}
