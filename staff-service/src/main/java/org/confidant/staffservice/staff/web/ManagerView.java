package org.confidant.staffservice.staff.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.confidant.staffservice.booking.Told;
import org.confidant.staffservice.branch.Branch;

/** Who answers for a branch. */
record ManagerView(String branch, long version, String manager,
        @Schema(description = "Another part of the system has not learnt of this yet; it will") boolean pending) {
    static ManagerView of(Told<Branch> told) {
        Branch branch = told.stored().value();
        return new ManagerView(branch.id().value(), told.stored().version(), branch.manager().orElseThrow(),
                told.pending());
    }
}
