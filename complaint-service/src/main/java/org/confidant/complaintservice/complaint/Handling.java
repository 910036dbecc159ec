package org.confidant.complaintservice.complaint;

import java.util.Optional;
import java.util.function.Predicate;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Role;

/**
 * Who handles a complaint (C5): the branch's managers, but for those whom the exclusion names; when the branch's own manager is
 * one of them, or when nobody is named, an investigator of the company too; in a severe case, and when somebody is accused who
 * leads the branch, investigators alone.
 *
 * @param manager who answers for the branch
 * @param ofManagement whether it is about who leads the branch, or an accused does now; their colleagues do not judge them
 */
public record Handling(Severity severity, Optional<StaffId> manager, boolean ofManagement, Exclusion exclusion) {
    /**
     * Whether that person does.
     *
     * @param roleHere whether they have a role in the complaint's branch
     */
    public boolean falls(StaffId person, Predicate<Role> roleHere) {
        return !exclusion.excludes(person) && (byBranch(roleHere) || byCompany(roleHere));
    }

    private boolean byBranch(Predicate<Role> roleHere) {
        return !companyAlone() && roleHere.test(Role.BRANCH_MANAGER);
    }

    private boolean byCompany(Predicate<Role> roleHere) {
        return (companyAlone() || manager.filter(who -> !exclusion.excludes(who)).isEmpty())
                && roleHere.test(Role.INVESTIGATOR);
    }

    private boolean companyAlone() {
        return severity == Severity.SEVERE || ofManagement;
    }
}
