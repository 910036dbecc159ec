package org.confidant.archiveservice.grant;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;

/**
 * Who may read a session's record because of one complaint (A3). It is the whole present state, as complaint-service told it
 * last.
 *
 * @param branch the session's
 * @param round rises with every state that is told; nothing else says which of two is the later
 * @param members when the access of each ends, in business time
 * @param former who had access and is no longer a member
 */
public record Grant(String complaint, String session, BranchId branch, long round, Map<StaffId, Instant> members,
        Set<StaffId> former) {
    public Grant {
        members = Map.copyOf(members);
        former = Set.copyOf(former);
    }

    /** As it was told for the first time. */
    static Grant told(String complaint, String session, BranchId branch, long round, Map<StaffId, Instant> members) {
        return new Grant(complaint, session, branch, round, members, Set.of());
    }

    /** Whether it says that, or something later, already. */
    boolean knows(Grant told) {
        return told.round <= round;
    }

    /** A later round replaces what was known, whatever lies between; one that is known already changes nothing. */
    Grant follow(Grant told) {
        if (knows(told)) {
            return this;
        }
        Set<StaffId> gone = new HashSet<>();
        if (told.session.equals(session)) {
            gone.addAll(former);
            gone.addAll(members.keySet());
            gone.removeAll(told.members.keySet());
        }
        return new Grant(complaint, told.session, told.branch, told.round, told.members, gone);
    }

    /** When that person's access ends, or ended; empty for who is no member. */
    Optional<Instant> until(StaffId person) {
        return Optional.ofNullable(members.get(person));
    }

    /** Whether that person may read now; at its end access has ended. */
    boolean opensTo(StaffId person, Instant now) {
        return until(person).filter(now::isBefore).isPresent();
    }

    /** Whether that person is, or was, a member. */
    boolean names(StaffId person) {
        return members.containsKey(person) || former.contains(person);
    }
}
