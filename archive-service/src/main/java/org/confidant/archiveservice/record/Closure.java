package org.confidant.archiveservice.record;

import java.time.Instant;
import java.util.Optional;
import org.bson.types.Binary;

/**
 * What sealing found.
 *
 * @param messages how many the transcript has
 * @param proof a digest of transcript and notes, sealed under the record's key; empty if the record had no key any more
 */
public record Closure(Instant at, long messages, Optional<Binary> proof) {}
