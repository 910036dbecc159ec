package org.confidant.complaintservice.complaint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.roster.Branch;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.Person;
import org.confidant.complaintservice.roster.Roster;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Asks the roster as it is now who handles a complaint and who may see it (C5); nothing of it is stored. */
@Component
public final class WhoHandles {
    private static final BranchScope ALL = Everywhere.because("an accused may work in branches the caller cannot see");

    private final Roster roster;
    private final Complaints complaints;

    WhoHandles(Roster roster, Complaints complaints) {
        this.roster = roster;
        this.complaints = complaints;
    }

    /** The rule for that complaint, if it had that severity and these accused. */
    Handling rule(Complaint complaint, Severity severity, Set<StaffId> accused) {
        BranchId branch = complaint.origin().branch();
        List<Person> known = roster.people(accused);
        Optional<StaffId> manager = manager(branch);
        return new Handling(severity, manager,
                complaint.submission().aboutManagement() || manager.filter(accused::contains).isPresent()
                        || known.stream().anyMatch(person -> person.is(Role.BRANCH_MANAGER, branch)),
                new Exclusion(accused, accused.isEmpty() ? Set.of() : lineManagers(known, branch),
                        complaint.origin().delivered().map(Origin.Delivered::practitioner),
                        new StaffId(complaint.submission().reporter())));
    }

    /** Who is accused has worked in the complaint's branch, wherever they work now. */
    private Set<StaffId> lineManagers(List<Person> accused, BranchId branch) {
        Stream<BranchId> posts = accused.stream().map(Person::posts).flatMap(Collection::stream);
        return Stream.concat(Stream.of(branch), posts).distinct().flatMap(post -> manager(post).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<StaffId> manager(BranchId branch) {
        return roster.branch(branch, ALL).flatMap(Branch::manager);
    }

    /** Who leads a branch: its named manager and their deputies. */
    Set<StaffId> management(BranchId branch) {
        return Stream.concat(manager(branch).stream(), roster.managers(branch).stream().map(Person::id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Handling rule(Complaint complaint) {
        return rule(complaint, complaint.state().severity(), complaint.accused());
    }

    /** Who has no part in it now. */
    Exclusion exclusion(Complaint complaint) {
        return rule(complaint).exclusion();
    }

    /** The complaint without those members of its group who have become excluded or have left. */
    Complaint cleared(Complaint complaint) {
        return complaint.investigation().map(one -> {
            Set<StaffId> left = left(one.group().members());
            Exclusion exclusion = exclusion(complaint);
            return complaint.investigated(one.without(who -> exclusion.excludes(who) || left.contains(who)), List.of());
        }).orElse(complaint);
    }

    private Set<StaffId> left(Collection<StaffId> people) {
        return roster.people(people).stream().filter(person -> person.posts().isEmpty()).map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it falls to the caller. */
    public boolean handles(Complaint complaint, Caller caller) {
        return rule(complaint).falls(new StaffId(caller.id()), role -> caller.is(role)
                && caller.belongsTo(complaint.origin().branch().value()));
    }

    /** Asked before a step is looked at: who repeats one, or names a version, learns nothing of what is not theirs any more. */
    void requireHandler(String id, Caller caller) {
        require(id, caller, read -> handles(read, caller));
    }

    /** The same for the second person. */
    void requireApprover(String id, Caller caller) {
        require(id, caller, read -> mayApprove(read, caller));
    }

    private void require(String id, Caller caller, Predicate<Complaint> may) {
        if (complaints.byId(id, caller.scope()).map(Stored::value).filter(may).isEmpty()) {
            throw Refusal.notFound();
        }
    }

    /** Who acts for it: its owner, or while nobody owns it whoever handles it. For others there is no such complaint. */
    public void requireOwner(Complaint complaint, Caller caller) {
        if (!handles(complaint, caller)) {
            throw Refusal.notFound();
        }
        StaffId self = new StaffId(caller.id());
        if (!complaint.state().sorted().map(Sorting::owner).orElse(self).equals(self)) {
            throw new Refusal(PlatformProblem.NOT_ALLOWED, "Its owner does this.");
        }
    }

    /** Whether the caller may see it at all: who handles it, and head office, unless excluded. */
    public boolean sees(Complaint complaint, Caller caller) {
        return handles(complaint, caller) || (caller.is(Role.HEAD_OFFICE) && hasNoPart(complaint, caller));
    }

    /** Whether the caller may be the second person in it: who handles it, or an investigator of its branch with no part in it. */
    public boolean mayApprove(Complaint complaint, Caller caller) {
        return handles(complaint, caller) || (caller.is(Role.INVESTIGATOR)
                && caller.belongsTo(complaint.origin().branch().value()) && hasNoPart(complaint, caller));
    }

    private boolean hasNoPart(Complaint complaint, Caller caller) {
        return !rule(complaint).exclusion().excludes(new StaffId(caller.id()));
    }

    /** Whether that person could own it under this rule. */
    boolean couldOwn(StaffId person, Handling rule, BranchId branch) {
        return roster.people(List.of(person)).stream()
                .anyMatch(known -> rule.falls(person, role -> known.is(role, branch)));
    }

    /** Those of these people who are strangers to that complaint; its accused never are, wherever they work now. */
    public List<StaffId> strangers(Set<StaffId> people, Complaint complaint) {
        return strangers(people, complaint.origin()).stream()
                .filter(person -> !complaint.accused().contains(person)).toList();
    }

    /** Those who neither served in the session, nor work in the branch or for the whole company, nor have left. */
    List<StaffId> strangers(Set<StaffId> people, Origin origin) {
        Set<StaffId> known = roster.people(people).stream()
                .filter(person -> person.posts().isEmpty() || person.worksIn(origin.branch())).map(Person::id)
                .collect(Collectors.toSet());
        return people.stream().filter(person -> !known.contains(person) && !origin.served(person)).toList();
    }
}
