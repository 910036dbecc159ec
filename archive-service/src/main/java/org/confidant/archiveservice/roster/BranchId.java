package org.confidant.archiveservice.roster;

/** Names a branch. */
public record BranchId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
