package org.confidant.staffservice.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.staff.StaffId;

/**
 * What complaint-service wants done.
 *
 * @param branch the complaint's; its trainers and managers see to it
 * @param course of a training
 * @param until the end of a suspension, in business time
 * @param causes codes of what led to it, for those who talk with the person or train them (C11)
 */
public record Order(MeasureKind kind, StaffId person, BranchId branch, String complaint, Optional<String> course,
        Optional<Instant> until, List<String> causes) {
    public Order {
        causes = List.copyOf(causes);
    }
}
