package org.confidant.bookingservice.complaint;

import org.confidant.bookingservice.roster.BranchId;

/**
 * A measure for a client that was dealt with at once: told, or refused.
 *
 * @param outcome {@link #DONE}, or why it was refused, in a word
 */
public record Order(String complaint, BranchId branch, String client, String kind, String outcome) {
    public static final String DONE = "done";
    public static final String UNKNOWN_CLIENT = "unknown-client";
    public static final String ERASED = "erased";
}
