package org.confidant.bookingservice.booking;

import java.time.Instant;
import java.util.Optional;

/**
 * How a session ended.
 *
 * @param by through whom it was interrupted; absent when it was completed
 */
public record Ending(Instant at, Optional<EndedBy> by) {}
