package org.confidant.complaintservice.measure;

import java.time.Instant;
import org.bson.types.Binary;

/**
 * Who wanted something done, and why.
 *
 * @param by a staff id
 * @param reason sealed
 */
public record Proposal(String by, Instant at, Binary reason) {}
