package org.confidant.staffservice.partner;

import java.util.Set;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;
import org.confidant.staffservice.branch.Branches;

/** A partner is allowed in branches that exist. */
final class KnownBranches {
    private KnownBranches() {}

    static void require(Set<String> wanted, Branches branches, BranchScope scope) {
        if (!branches.known(wanted, scope).containsAll(wanted)) {
            throw new Refusal(StaffProblem.UNKNOWN_BRANCH, "Open the branch first.").field("branches",
                    "must be branches that exist");
        }
    }
}
