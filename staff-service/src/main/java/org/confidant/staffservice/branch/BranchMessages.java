package org.confidant.staffservice.branch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confidant.platform.outbox.Message;
import org.confidant.staffservice.archive.ArchiveLane;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.complaint.ComplaintLane;
import org.confidant.staffservice.hours.HoursLine;

/** What others must learn of a branch. */
public final class BranchMessages {
    private BranchMessages() {}

    /** The whole present picture, for each of them. */
    public static List<Message> known(Branch branch) {
        Map<String, Object> body = new HashMap<>(Map.of("branch", branch.id().value(), "name", branch.name(), "country",
                branch.country(), "zone", branch.zone().getId(), "hours", HoursLine.maps(branch.hours())));
        branch.manager().ifPresent(manager -> body.put("manager", manager));
        Message toBooking = BookingLane.message("BranchKnown", body);
        return List.of(toBooking, ArchiveLane.same(toBooking), ComplaintLane.same(toBooking));
    }
}
