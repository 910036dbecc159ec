package org.confidant.bookingservice.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Role;

/** A roster for tests. */
public final class RosterInMemory implements Roster {
    private record Numbered<T>(T picture, long n) {}

    private final Map<String, Numbered<Branch>> branches = new TreeMap<>();
    private final Map<String, Numbered<WorkingDayCalendar>> calendars = new TreeMap<>();
    private final Map<String, Numbered<Person>> people = new TreeMap<>();
    private final Map<String, Numbered<Partner>> partners = new TreeMap<>();

    @Override
    public synchronized Optional<Branch> branch(BranchId id, BranchScope scope) {
        return Optional.ofNullable(branches.get(id.value())).map(Numbered::picture)
                .filter(branch -> scope.includes(id.value()));
    }

    @Override
    public synchronized List<Branch> branches(BranchScope scope, Optional<BranchId> after, int limit) {
        return branches.values().stream().map(Numbered::picture).filter(branch -> scope.includes(branch.id().value()))
                .filter(branch -> after.map(id -> branch.id().value().compareTo(id.value()) > 0).orElse(true))
                .limit(limit).toList();
    }

    @Override
    public synchronized WorkingDays workingDays(String country) {
        return new WorkingDays(calendars.values().stream().map(Numbered::picture)
                .filter(calendar -> calendar.country().equals(country)).toList());
    }

    @Override
    public synchronized List<Practitioner> practitioners(BranchId branch, BranchScope scope) {
        return people.values().stream().map(Numbered::picture).flatMap(person -> person.practitioner().stream())
                .filter(who -> who.branches().contains(branch) && scope.includes(branch.value())).toList();
    }

    @Override
    public synchronized boolean cleared(StaffId practitioner) {
        return Optional.ofNullable(people.get(practitioner.value())).flatMap(known -> known.picture().practitioner())
                .filter(Practitioner::cleared).isPresent();
    }

    @Override
    public synchronized List<StaffId> colleagues(BranchId branch, Role role, BranchScope scope) {
        return people.values().stream().map(Numbered::picture).filter(who -> who.posts().contains(branch)
                && who.roles().contains(role) && scope.includes(branch.value())).map(Person::id).toList();
    }

    @Override
    public synchronized Optional<Instant> barredUpTo(String callerId) {
        return Optional.ofNullable(people.get(callerId)).flatMap(known -> known.picture().barredUpTo())
                .or(() -> Optional.ofNullable(partners.get(callerId)).flatMap(known -> known.picture().barredUpTo()));
    }

    @Override
    public void learn(Branch branch, long n) {
        newest(branches, branch.id().value(), branch, n);
    }

    @Override
    public void learn(WorkingDayCalendar calendar, long n) {
        newest(calendars, calendar.country() + "-" + calendar.year(), calendar, n);
    }

    @Override
    public void learn(Person person, long n) {
        newest(people, person.id().value(), person, n);
    }

    @Override
    public void learn(Partner partner, long n) {
        newest(partners, partner.clientId(), partner, n);
    }

    private synchronized <T> void newest(Map<String, Numbered<T>> known, String id, T picture, long n) {
        known.merge(id, new Numbered<>(picture, n), (old, fresh) -> fresh.n > old.n ? fresh : old);
    }
}
