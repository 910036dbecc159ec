package org.confidant.staffservice.branch.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.web.Line;
import org.confidant.staffservice.branch.Branch;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.field.Known;
import org.confidant.staffservice.field.Words;
import org.confidant.staffservice.hours.HoursLine;

/** What a branch is opened with. */
@Schema(example = """
        {"name": "Jing'an", "country": "CN", "zone": "Asia/Shanghai", "businessHours": [
          {"day": "MONDAY", "from": "09:00", "to": "21:00"}, {"day": "SATURDAY", "from": "10:00", "to": "18:00"}]}""")
record BranchRequest(@NotNull @Line String name,
        @Schema(description = "ISO 3166-1 alpha-2") @NotNull @Known(Words.COUNTRY) String country,
        @Schema(description = "Time zone of all its hours and days") @NotNull @Known(Words.ZONE) String zone,
        @Schema(description = "Local times; `to` may be 24:00, and before `from` it lies on the next day") @NotNull @Size(max = 50) List<@NotNull @Valid HoursLine> businessHours) {
    Branch toBranch(String id) {
        return new Branch(new BranchId(id), name, country, ZoneId.of(zone), HoursLine.read(businessHours),
                Optional.empty());
    }
}
