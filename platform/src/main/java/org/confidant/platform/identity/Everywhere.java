package org.confidant.platform.identity;

/** The scope of work that belongs to no caller: relay, sweepers, figures. An architecture test lists who uses it. */
public final class Everywhere {
    private Everywhere() {}

    /** @param reason why this work sees every branch, for the reader of the code */
    public static BranchScope because(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("say why");
        }
        return BranchScope.all();
    }
}
