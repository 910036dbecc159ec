package org.confidant.complaintservice.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;

/** Our own copy of what staff-service knows, so that complaints are taken and clocks run while it is away. */
public interface Roster {
    Optional<Branch> branch(BranchId id, BranchScope scope);

    /** The branches of a country. */
    List<BranchId> branchesIn(String country, BranchScope scope);

    /** The working-day calendars of a country. */
    WorkingDays workingDays(String country);

    /** Those people who are known, present and past; a person belongs to no single branch. */
    List<Person> people(Collection<StaffId> ids);

    /** Those who have the role of manager in that branch now, deputies too. */
    List<Person> managers(BranchId branch);

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

    /** The zone times of that branch are shown in; UTC while the branch is not known yet. */
    default ZoneId zone(BranchId id, BranchScope scope) {
        return branch(id, scope).map(Branch::zone).orElse(ZoneOffset.UTC);
    }
}
