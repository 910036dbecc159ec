package org.confidant.bookingservice.task;

import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.Role;
import org.springframework.stereotype.Component;

/** Finds the person a task falls to; what falls to the desk is shared out among the receptionists by the task's id. */
@Component
final class FindOwner {
    private static final BranchScope ALL = Everywhere.because("tasks of every branch are handed out by the same relay");

    private final Roster roster;

    FindOwner(Roster roster) {
        this.roster = roster;
    }

    /** Empty while the branch has neither receptionist nor manager. */
    Optional<StaffId> find(Task.Falls falls, BranchId branch, About about, String taskId) {
        return switch (falls) {
            case TO_DESK -> desk(branch, about, taskId).or(() -> manager(branch, about));
            case TO_MANAGER, TO_ONE ->
                manager(branch, about).or(() -> about.stopped().flatMap(_ -> desk(branch, about, taskId)));
        };
    }

    /** The branch's manager; whoever else has that role while none is named, or if the task must not fall to them. */
    Optional<StaffId> manager(BranchId branch, About about) {
        List<StaffId> managers = colleagues(branch, Role.BRANCH_MANAGER, about);
        return roster.branch(branch, ALL).flatMap(Branch::manager).filter(managers::contains)
                .or(() -> managers.stream().findFirst());
    }

    private Optional<StaffId> desk(BranchId branch, About about, String taskId) {
        return one(colleagues(branch, Role.RECEPTIONIST, about), taskId);
    }

    private List<StaffId> colleagues(BranchId branch, Role role, About about) {
        return roster.colleagues(branch, role, ALL).stream().filter(one -> !about.except().equals(Optional.of(one)))
                .toList();
    }

    /** Whether that person is a manager, or deputy, of the branch. */
    boolean manages(StaffId person, BranchId branch) {
        return roster.colleagues(branch, Role.BRANCH_MANAGER, ALL).contains(person);
    }

    /** Whether that person can own tasks of the branch. */
    boolean works(StaffId person, BranchId branch) {
        return List.of(Role.PRACTITIONER, Role.RECEPTIONIST, Role.BRANCH_MANAGER).stream()
                .anyMatch(role -> roster.colleagues(branch, role, ALL).contains(person));
    }

    private static Optional<StaffId> one(List<StaffId> people, String taskId) {
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(people.get(Math.floorMod(taskId.hashCode(), people.size())));
    }
}
