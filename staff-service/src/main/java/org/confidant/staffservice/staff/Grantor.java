package org.confidant.staffservice.staff;

import static org.confidant.platform.identity.Role.ADMINISTRATOR;
import static org.confidant.platform.identity.Role.BRANCH_MANAGER;

import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;

/** Who gives and takes rights, and the rules of who may (S2). */
public record Grantor(StaffId id, Rights rights) {
    /** The grantor behind a call. */
    public static Grantor of(Caller caller) {
        return new Grantor(new StaffId(caller.id()), new Rights(caller.roles(), caller.branches()));
    }

    /** Administrators admit branch managers and company-wide roles, managers the people of their own branch. */
    void mustBeAbleToGrant(Rights wanted) {
        if (!grants(wanted)) {
            throw refused("You may not grant these roles in these branches.");
        }
    }

    /** Clearing, letting go and a new password are for whoever could admit the person as they are. */
    void mustBeAbleToHandle(StaffMember person) {
        mustNotBe(person);
        if (!grants(person.rights())) {
            throw refused("This person's roles and branches are not yours to handle.");
        }
    }

    /** Present and new rights must both be theirs; moving people between branches is the administrator's. */
    void mustBeAbleToChange(StaffMember person, Rights wanted) {
        mustNotBe(person);
        Rights present = person.rights();
        boolean moves = !present.branches().equals(wanted.branches());
        boolean keepsRoles = present.roles().equals(wanted.roles());
        boolean allowed = moves
                ? rights.has(ADMINISTRATOR) && (keepsRoles || (grants(present) && grants(wanted)))
                : grants(present) && grants(wanted);
        if (!allowed) {
            throw refused("You may not make this change of roles and branches.");
        }
    }

    private void mustNotBe(StaffMember person) {
        if (id.equals(person.id())) {
            throw refused("Nobody changes themselves.");
        }
    }

    private boolean grants(Rights wanted) {
        return (rights.has(ADMINISTRATOR) && wanted.administratorsToGrant())
                || (rights.has(BRANCH_MANAGER) && wanted.managersToGrant(rights.branches()));
    }

    private static Refusal refused(String detail) {
        return new Refusal(StaffProblem.NOT_YOURS_TO_GRANT, detail);
    }
}
