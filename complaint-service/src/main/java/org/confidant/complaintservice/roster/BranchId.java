package org.confidant.complaintservice.roster;

/** Names a branch. */
public record BranchId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
