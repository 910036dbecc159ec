package org.confidant.complaintservice.complaint;

import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.roster.StaffId;

/**
 * Who shall look into a complaint, and what the accused shall answer, in clear.
 *
 * @param members an odd number, so that there is always a majority
 * @param reason needed from the second time on
 */
public record NewGroup(List<StaffId> members, String charge, Optional<String> reason) {
    public NewGroup {
        members = List.copyOf(members);
    }
}
