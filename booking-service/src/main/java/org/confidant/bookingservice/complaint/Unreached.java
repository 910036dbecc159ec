package org.confidant.bookingservice.complaint;

import org.confidant.bookingservice.roster.BranchId;

/**
 * That some news of a complaint reached nobody.
 *
 * @param reached whether it was sent again since, and taken
 */
public record Unreached(String complaint, BranchId branch, boolean reached) {
    static Unreached of(String complaint, BranchId branch) {
        return new Unreached(complaint, branch, false);
    }

    public Unreached mended() {
        return new Unreached(complaint, branch, true);
    }
}
