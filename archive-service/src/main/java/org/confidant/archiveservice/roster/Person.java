package org.confidant.archiveservice.roster;

import java.time.Instant;
import java.util.Optional;

/**
 * What staff-service tells about one staff member, as far as it matters here.
 *
 * @param barredUpTo tokens issued up to then are refused
 */
public record Person(StaffId id, Optional<Instant> barredUpTo) {}
