package org.confidant.bookingservice.complaint;

import org.confidant.bookingservice.roster.BranchId;

/**
 * A measure for a client: told, on its way to them by mail, or refused.
 *
 * @param outcome {@link #DONE}, {@link #MAILING}, or why it was refused, in a word
 */
public record Order(String complaint, BranchId branch, String client, String kind, String outcome) {
    public static final String DONE = "done";
    public static final String MAILING = "mailing";
    public static final String UNKNOWN_CLIENT = "unknown-client";
    public static final String ERASED = "erased";
    public static final String NO_ADDRESS = "no-address";

    /** Whether it is not known yet if anybody was reached. */
    public boolean mailing() {
        return outcome.equals(MAILING);
    }

    /** Whether that may come of it yet: a mail that reached nobody may be sent again and come through. */
    public boolean mayEnd(String how) {
        return mailing() || (outcome.equals(NO_ADDRESS) && how.equals(DONE));
    }

    /** The same, with what came of it. */
    public Order ended(String how) {
        return new Order(complaint, branch, client, kind, how);
    }
}
