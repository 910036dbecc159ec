package org.confidant.complaintservice.complaint;

import java.util.Optional;
import java.util.Set;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.roster.StaffId;

/**
 * How a handler wants a complaint sorted.
 *
 * @param owner whoever owned it before stays, or the handler takes it, if nobody is named
 * @param duplicateOf id of the complaint it repeats
 * @param accused all who are accused, if others than before
 * @param reason needed from the second time on, when somebody is accused no more, and when it is severe no more
 */
public record NewSorting(Category category, Kind kind, Severity severity, Optional<StaffId> owner,
        Optional<String> duplicateOf, Optional<Set<StaffId>> accused, Optional<String> reason) {}
