package org.confidant.complaintservice.measure;

import java.time.Instant;
import java.util.Optional;

/**
 * A measure as its owner wants it, in clear. What its kind takes is there, and nothing else.
 *
 * @param until business time
 */
public record NewMeasure(MeasureKind kind, Optional<String> person, Optional<String> course, Optional<Instant> until,
        Optional<String> words, Optional<Money> amount, String reason) {}
