package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;

/**
 * What somebody filed, in clear.
 *
 * @param session the session it is about; branch, service and booking channel are then its own
 * @param branch needed if there is no session
 * @param booking the booking it is about, if no session of it began
 * @param people who else is concerned
 * @param contact how to reach who complained, if they are no client
 * @param aboutManagement whether it accuses who leads the branch, by one who does not know their ids
 * @param danger who is in danger, if staff report that (C10)
 */
public record Filing(String matter, Optional<String> people, Optional<String> contact, Optional<ClientId> client,
        Optional<String> session, Optional<BranchId> branch, Optional<String> booking, Intake intake, Kind kind,
        Set<StaffId> accused,
        boolean aboutManagement, Optional<Instant> happenedAt, Optional<Danger> danger) {
    public Filing {
        accused = Set.copyOf(accused);
    }
}
