package org.confidant.bookingservice.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Role;

/** Our own copy of what staff-service knows, so that booking goes on while it is away (S13). */
public interface Roster {
    Optional<Branch> branch(BranchId id, BranchScope scope);

    /** Branches in the order of their ids, beginning behind the one named. */
    List<Branch> branches(BranchScope scope, Optional<BranchId> after, int limit);

    /** The working-day calendars of a country. */
    WorkingDays workingDays(String country);

    /** Who serves clients of that branch, cleared or not. */
    List<Practitioner> practitioners(BranchId branch, BranchScope scope);

    /** Whether that person may get new clients. It is never kept: every replica knows at once. */
    boolean cleared(StaffId practitioner);

    /** Who works in that branch with that role. */
    List<StaffId> colleagues(BranchId branch, Role role, BranchScope scope);

    /** The moment up to which tokens of that caller are refused. */
    Optional<Instant> barredUpTo(String callerId);

    /**
     * Takes over the whole present picture, unless a newer one is known.
     *
     * @param n the number of the message in its sender's lane
     */
    void learn(Branch branch, long n);

    void learn(WorkingDayCalendar calendar, long n);

    void learn(Person person, long n);

    void learn(Partner partner, long n);
}
