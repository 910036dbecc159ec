package org.confidant.staffservice.staff;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;
import org.confidant.staffservice.branch.Branches;
import org.springframework.stereotype.Component;

/** What a request names must exist. Who asks may grant there already, so nothing is given away. */
@Component
final class References {
    private final Branches branches;
    private final People people;

    References(Branches branches, People people) {
        this.branches = branches;
        this.people = people;
    }

    void requireBranches(Set<String> named) {
        Set<String> unknown = new HashSet<>(named);
        unknown.remove(Rights.ALL);
        unknown.removeAll(branches.known(unknown, Everywhere.because("the caller may grant in these branches")));
        if (!unknown.isEmpty()) {
            throw new Refusal(StaffProblem.UNKNOWN_BRANCH, "Open the branch first.").field("branches",
                    "must be branches that exist");
        }
    }

    void requireLineManager(Optional<StaffId> named) {
        if (named.filter(id -> people.find(id, Everywhere.because("a line manager may belong to another branch"))
                .isEmpty()).isPresent()) {
            throw new Refusal(StaffProblem.UNKNOWN_PERSON, "There is no such line manager.").field("lineManager",
                    "must be somebody on the staff");
        }
    }
}
