package org.confidant.complaintservice.session;

import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;

/**
 * A session that has begun, as far as a complaint takes over from it.
 *
 * @param offering the service sold
 * @param channel where it was booked
 */
public record Session(String id, BranchId branch, String offering, String channel, StaffId practitioner) {}
