package org.confidant.complaintservice.roster;

import java.time.ZoneId;
import java.util.Optional;

/**
 * One office: its zone and business hours, by which clocks run, and who answers for it.
 *
 * @param manager empty until an administrator has named them
 */
public record Branch(BranchId id, String name, String country, ZoneId zone, WeeklyHours hours,
        Optional<StaffId> manager) {}
