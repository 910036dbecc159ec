package org.confidant.bookingservice.facility.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.confidant.bookingservice.facility.Room;
import org.confidant.bookingservice.facility.RoomId;
import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.web.Line;
import org.jspecify.annotations.Nullable;

/** What a room is. */
@Schema(example = """
        {"branch": "the id of a branch", "name": "Bamboo", "kind": "quiet-room", "seats": 4}""")
record RoomRequest(@Schema(description = "A branch the caller may use") @NotNull @Line(max = 64) String branch,
        @NotNull @Line(max = 100) String name,
        @Schema(description = "A word of your own in lower-case letters, digits and hyphens; services name the kinds that will do", example = "quiet-room") @NotNull @Pattern(regexp = Kind.PATTERN) String kind,
        @Schema(description = "For how many people, the practitioner too; 3 when not said") @Min(2) @Max(200) @Nullable Integer seats) {
    private static final int USUAL_SEATS = 3;

    Room toRoom(RoomId id) {
        return new Room(id, new BranchId(branch), name, new Kind(kind), seats == null ? USUAL_SEATS : seats);
    }
}
