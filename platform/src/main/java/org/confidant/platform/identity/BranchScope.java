package org.confidant.platform.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The branches a piece of work may see (G3). Every store port takes one, so that a query without its branch does not
 * compile. It is made in four places only: {@link Caller#scope()}, {@link LinkScope}, {@link InboxScope} and
 * {@link Everywhere}.
 */
public final class BranchScope {
    private final @Nullable Set<String> branches;

    private BranchScope(@Nullable Set<String> branches) {
        this.branches = branches;
    }

    static BranchScope of(Collection<String> branches) {
        return new BranchScope(Set.copyOf(branches));
    }

    static BranchScope all() {
        return new BranchScope(null);
    }

    /** Whether that branch may be seen. */
    public boolean includes(String branch) {
        return branches == null || branches.contains(branch);
    }

    /** The branches that may be seen; empty when that is all of them, later ones included. */
    public Optional<Set<String>> limited() {
        return Optional.ofNullable(branches);
    }
}
