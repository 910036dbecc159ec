package org.confidant.bookingservice.roster.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.HoursLine;

/** A branch as the API shows it. */
record BranchView(String id, String name, @Schema(description = "ISO 3166-1 alpha-2", example = "CN") String country,
        @Schema(description = "Time zone of all its hours and days", example = "Asia/Shanghai") String zone,
        @Schema(description = "Local times; `to` may be 24:00, and before `from` it lies on the next day") List<HoursLine> businessHours) {
    static BranchView of(Branch branch) {
        return new BranchView(branch.id().value(), branch.name(), branch.country(), branch.zone().getId(),
                HoursLine.write(branch.hours()));
    }
}
