package org.confidant.bookingservice.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.Role;

/**
 * Keeps answers for two seconds of real time, and forgets them when this process learns something new. What is not there
 * is never kept, so that a new branch is known at once; walls are checked on what is kept.
 */
public final class CachedRoster implements Roster {
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final BranchScope FOR_ALL_CALLERS = Everywhere.because("kept once, walled for each caller");

    private final Roster roster;
    private final Cache<BranchId, Branch> branches = kept();
    private final Cache<String, WorkingDays> calendars = kept();
    private final Cache<BranchId, List<Practitioner>> practitioners = kept();
    private final Cache<String, Optional<Instant>> bars = kept();

    public CachedRoster(Roster roster) {
        this.roster = roster;
    }

    private static <K, V> Cache<K, V> kept() {
        return Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();
    }

    @Override
    public Optional<Branch> branch(BranchId id, BranchScope scope) {
        return scope.includes(id.value())
                ? Optional.ofNullable(branches.get(id, key -> roster.branch(key, FOR_ALL_CALLERS).orElse(null)))
                : Optional.empty();
    }

    @Override
    public List<Branch> branches(BranchScope scope, Optional<BranchId> after, int limit) {
        return roster.branches(scope, after, limit);
    }

    @Override
    public WorkingDays workingDays(String country) {
        return calendars.get(country, roster::workingDays);
    }

    @Override
    public List<Practitioner> practitioners(BranchId branch, BranchScope scope) {
        return scope.includes(branch.value())
                ? practitioners.get(branch, key -> roster.practitioners(key, FOR_ALL_CALLERS))
                : List.of();
    }

    @Override
    public boolean cleared(StaffId practitioner) {
        return roster.cleared(practitioner);
    }

    @Override
    public List<StaffId> colleagues(BranchId branch, Role role, BranchScope scope) {
        return roster.colleagues(branch, role, scope);
    }

    @Override
    public Optional<Instant> barredUpTo(String callerId) {
        return bars.get(callerId, roster::barredUpTo);
    }

    @Override
    public void learn(Branch branch, long n) {
        roster.learn(branch, n);
        branches.invalidate(branch.id());
    }

    @Override
    public void learn(WorkingDayCalendar calendar, long n) {
        roster.learn(calendar, n);
        calendars.invalidate(calendar.country());
    }

    @Override
    public void learn(Person person, long n) {
        roster.learn(person, n);
        practitioners.invalidateAll();
        bars.invalidate(person.id().value());
    }

    @Override
    public void learn(Partner partner, long n) {
        roster.learn(partner, n);
        bars.invalidate(partner.clientId());
    }
}
