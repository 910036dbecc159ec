package org.confidant.bookingservice.facility.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.confidant.bookingservice.facility.Equipment;
import org.confidant.bookingservice.facility.EquipmentId;
import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.web.Line;

/** What a piece of equipment is. */
@Schema(example = """
        {"branch": "the id of a branch", "name": "Recorder 2", "kind": "recorder"}""")
record EquipmentRequest(@Schema(description = "A branch the caller may use") @NotNull @Line(max = 64) String branch,
        @NotNull @Line(max = 100) String name,
        @Schema(description = "A word of your own in lower-case letters, digits and hyphens; services name the kinds they need", example = "recorder") @NotNull @Pattern(regexp = Kind.PATTERN) String kind) {
    Equipment toEquipment(EquipmentId id) {
        return new Equipment(id, new BranchId(branch), name, new Kind(kind));
    }
}
