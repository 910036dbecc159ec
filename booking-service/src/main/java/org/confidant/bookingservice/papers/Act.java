package org.confidant.bookingservice.papers;

import java.time.Instant;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.text.TextRef;

/**
 * One thing done by or for a client, never changed afterwards.
 *
 * @param sha256 of the exact text it was done with
 * @param at business time
 */
public record Act(String client, BranchId branch, Deed deed, TextRef text, String sha256, Instant at, Signer signer) {}
