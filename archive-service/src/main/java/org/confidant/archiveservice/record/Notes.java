package org.confidant.archiveservice.record;

import java.time.Instant;
import org.bson.types.Binary;
import org.confidant.archiveservice.roster.StaffId;

/** The practitioner's notes, sealed under the record's key. */
public record Notes(StaffId by, Instant at, Binary text) {}
