package org.confidant.bookingservice.roster;

/** Names a branch. */
public record BranchId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
