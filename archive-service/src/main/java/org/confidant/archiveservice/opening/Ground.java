package org.confidant.archiveservice.opening;

import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;

/**
 * Why somebody may read a record.
 *
 * @param role in which they read it
 * @param complaint whose group they belong to, if that is why
 * @param scope what they may see of the record
 */
record Ground(Role role, Optional<String> complaint, BranchScope scope) {
    private static final List<Role> READERS = List.of(Role.PRACTITIONER, Role.INVESTIGATOR, Role.BRANCH_MANAGER,
            Role.INSPECTOR, Role.TRAINER);

    /** They lead a session themselves. */
    static Ground serving(Caller caller) {
        return new Ground(Role.PRACTITIONER, Optional.empty(), caller.scope());
    }

    /** They look into a complaint. */
    static Ground granted(String complaint, Caller caller, BranchScope scope) {
        return new Ground(roleOf(caller), Optional.of(complaint), scope);
    }

    /** The first of a caller's roles in which records are asked for. */
    static Role roleOf(Caller caller) {
        return READERS.stream().filter(caller::is).findFirst().orElseThrow(Refusal::notAllowed);
    }
}
