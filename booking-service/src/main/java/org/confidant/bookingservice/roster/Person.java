package org.confidant.bookingservice.roster;

import java.time.Instant;
import java.util.Optional;

/**
 * What staff-service tells about one staff member.
 *
 * @param practitioner what they serve, if that is their work and they have not left
 * @param barredUpTo tokens issued up to then are refused
 */
public record Person(StaffId id, Optional<Practitioner> practitioner, Optional<Instant> barredUpTo) {}
