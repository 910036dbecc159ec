package org.confidant.platform.identity;

import java.util.Set;

/** The scope of a client's link: the one branch of the document the link belongs to. */
public final class LinkScope {
    private LinkScope() {}

    /** @param branch read from the document that holds the link, never from the request */
    public static BranchScope of(String branch) {
        return BranchScope.of(Set.of(branch));
    }
}
