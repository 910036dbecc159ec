package org.confidant.staffservice.staff;

import static org.confidant.platform.identity.Role.ADMINISTRATOR;
import static org.confidant.platform.identity.Role.AUDITOR;
import static org.confidant.platform.identity.Role.BRANCH_MANAGER;
import static org.confidant.platform.identity.Role.FINANCE;
import static org.confidant.platform.identity.Role.HEAD_OFFICE;
import static org.confidant.platform.identity.Role.INSPECTOR;
import static org.confidant.platform.identity.Role.INVESTIGATOR;
import static org.confidant.platform.identity.Role.PRACTITIONER;
import static org.confidant.platform.identity.Role.RECEPTIONIST;
import static org.confidant.platform.identity.Role.TRAINER;

import java.util.Collections;
import java.util.Set;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;

/**
 * What somebody may do, and where.
 *
 * @param branches branch ids, or {@code *} alone for all of them, later ones included
 */
public record Rights(Set<Role> roles, Set<String> branches) {
    /** The entry that stands for every branch. */
    public static final String ALL = "*";

    /** Roles that serve the company rather than one office; they may reach all branches. */
    static final Set<Role> COMPANY_WIDE = Set.of(ADMINISTRATOR, HEAD_OFFICE, INSPECTOR, INVESTIGATOR, TRAINER, FINANCE,
            AUDITOR);

    /** Roles of people of one office. */
    static final Set<Role> OF_A_BRANCH = Set.of(RECEPTIONIST, PRACTITIONER);

    public Rights {
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
    }

    /** Refuses roles and branches that make no sense together, whoever asks. */
    void check() {
        if (roles.isEmpty() || branches.isEmpty()) {
            throw refused("At least one role and one branch are needed.");
        }
        if (everywhere() && branches.size() > 1) {
            throw refused("All branches and single branches exclude each other.");
        }
        if (everywhere() && !COMPANY_WIDE.containsAll(roles)) {
            throw refused("Only company-wide roles reach all branches.");
        }
        if (has(ADMINISTRATOR) && !everywhere()) {
            throw refused("An administrator serves all branches.");
        }
    }

    boolean everywhere() {
        return branches.contains(ALL);
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether an administrator grants these roles: branch managers and company-wide ones. */
    boolean administratorsToGrant() {
        return roles.stream().allMatch(role -> role == BRANCH_MANAGER || COMPANY_WIDE.contains(role));
    }

    /** Whether a manager of those branches grants these: receptionists and practitioners of their own branch. */
    boolean managersToGrant(Set<String> own) {
        return OF_A_BRANCH.containsAll(roles) && !everywhere() && own.containsAll(branches);
    }

    /** Whether both have a branch in common. */
    boolean meets(Rights other) {
        return everywhere() || other.everywhere() || !Collections.disjoint(branches, other.branches);
    }

    private static Refusal refused(String detail) {
        return new Refusal(StaffProblem.RIGHTS_DO_NOT_FIT, detail);
    }
}
