package org.confidant.staffservice.branch;

/** Names a branch, here and as a group at the identity provider. */
public record BranchId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
