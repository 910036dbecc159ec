package org.confidant.staffservice.measure;

import java.time.Instant;
import java.util.Optional;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.staff.StaffId;

/**
 * What complaint-service wants done.
 *
 * @param branch the complaint's; its trainers and managers see to it
 * @param course of a training
 * @param until the end of a suspension, in business time
 * @param cause what led to it
 */
public record Order(MeasureKind kind, StaffId person, BranchId branch, String complaint, Optional<String> course,
        Optional<Instant> until, Optional<String> cause) {}
