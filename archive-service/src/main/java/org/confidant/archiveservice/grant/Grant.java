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
 * @param round rises with every state that is told
 * @param members when the access of each ends, in business time
 * @param former who had access and is no longer a member
 * @param heard the number of the last message about it
 */
public record Grant(String complaint, String session, BranchId branch, long round, Map<StaffId, Instant> members,
        Set<StaffId> former, long heard) {
    public Grant {
        members = Map.copyOf(members);
        former = Set.copyOf(former);
    }

    /** As it was told for the first time. */
    static Grant told(String complaint, String session, BranchId branch, long round, Map<StaffId, Instant> members,
            long n) {
        return new Grant(complaint, session, branch, round, members, Set.of(), n);
    }

    /** What is told later replaces what was known; an earlier round that comes late changes nothing. */
    Grant follow(Grant told) {
        if (told.round < round) {
            return new Grant(complaint, session, branch, round, members, former, told.heard);
        }
        Set<StaffId> gone = new HashSet<>();
        if (told.session.equals(session)) {
            gone.addAll(former);
            gone.addAll(members.keySet());
            gone.removeAll(told.members.keySet());
        }
        return new Grant(complaint, told.session, told.branch, told.round, told.members, gone, told.heard);
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
