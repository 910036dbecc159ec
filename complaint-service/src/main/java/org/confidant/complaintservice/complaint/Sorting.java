package org.confidant.complaintservice.complaint;

import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.roster.StaffId;

/**
 * What a handler made of a complaint (C3).
 *
 * @param owner who answers for it from now on
 */
public record Sorting(Category category, Kind kind, Severity severity, StaffId owner) {}
