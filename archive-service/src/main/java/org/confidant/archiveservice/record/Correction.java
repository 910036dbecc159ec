package org.confidant.archiveservice.record;

import java.time.Instant;
import java.util.Optional;

/**
 * Times as they stood before a manager corrected them.
 *
 * @param endedAt empty if the session still ran
 */
public record Correction(Instant startedAt, Optional<Instant> endedAt) {}
