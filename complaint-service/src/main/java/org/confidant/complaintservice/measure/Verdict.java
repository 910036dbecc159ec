package org.confidant.complaintservice.measure;

import java.time.Instant;
import java.util.Optional;
import org.bson.types.Binary;

/**
 * What the second person said.
 *
 * @param by a staff id
 * @param reason sealed
 */
public record Verdict(boolean approved, String by, Instant at, Optional<Binary> reason) {}
