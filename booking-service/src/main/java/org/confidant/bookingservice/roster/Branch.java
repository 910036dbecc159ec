package org.confidant.bookingservice.roster;

import java.time.ZoneId;
import java.util.Optional;

/**
 * One office: its time zone and business hours.
 *
 * @param manager who answers for it, once an administrator has named them
 */
public record Branch(BranchId id, String name, String country, ZoneId zone, WeeklyHours hours,
        Optional<StaffId> manager) {

    /** A branch whose manager is not named yet. */
    public Branch(BranchId id, String name, String country, ZoneId zone, WeeklyHours hours) {
        this(id, name, country, zone, hours, Optional.empty());
    }
}
