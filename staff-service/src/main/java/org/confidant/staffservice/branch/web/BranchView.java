package org.confidant.staffservice.branch.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.confidant.staffservice.booking.Told;
import org.confidant.staffservice.branch.Branch;
import org.confidant.staffservice.hours.HoursLine;

/** A branch as the API shows it. */
record BranchView(String id, long version, String name, String country, String zone, List<HoursLine> businessHours,
        @Schema(description = "Another part of the system has not learnt of this yet; it will") boolean pending) {
    static BranchView of(Told<Branch> told) {
        Branch branch = told.stored().value();
        return new BranchView(branch.id().value(), told.stored().version(), branch.name(), branch.country(),
                branch.zone().getId(), HoursLine.write(branch.hours()), told.pending());
    }
}
